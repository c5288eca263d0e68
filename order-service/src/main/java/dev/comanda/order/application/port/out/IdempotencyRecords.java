package dev.comanda.order.application.port.out;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Records of successful requests; a refused request does not use up its key. */
public interface IdempotencyRecords {

    Uni<Optional<IdempotencyRecord>> find(String customer, String operation, String key);

    /** Whether a request of this operation has been recorded for this order. */
    Uni<Boolean> existsFor(String operation, UUID orderId);

    /** Deletes the records of keys used before {@code end}, which can then be used again. */
    Uni<Void> deleteBefore(Instant end);

    /** Adds a record. Fails with {@link StaleOrder} if its key exists already. */
    Uni<Void> add(IdempotencyRecord key);
}
