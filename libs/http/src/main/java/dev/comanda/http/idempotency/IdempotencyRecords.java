package dev.comanda.http.idempotency;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The requests that succeeded, each recorded in the transaction of its effect; a refused request leaves its key free. */
public interface IdempotencyRecords {

    Uni<Optional<IdempotencyRecord>> find(String caller, String operation, String key);

    /** Whether a request of this operation has been recorded for this resource. */
    Uni<Boolean> existsFor(String operation, UUID resourceId);
}
