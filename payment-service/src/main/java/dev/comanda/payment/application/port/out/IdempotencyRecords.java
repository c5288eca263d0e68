package dev.comanda.payment.application.port.out;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** Successful requests by idempotency key, each stored with its effect; a refused request leaves its key free. */
public interface IdempotencyRecords {

    Uni<Optional<IdempotencyRecord>> find(String caller, String operation, String key);

    /** Deletes the records stored before {@code end}; their keys can be used again. */
    Uni<Void> purgeBefore(Instant end);
}
