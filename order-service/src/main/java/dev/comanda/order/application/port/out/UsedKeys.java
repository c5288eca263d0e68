package dev.comanda.order.application.port.out;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The requests that have succeeded; a refused one leaves its key free. */
public interface UsedKeys {

    Uni<Optional<UsedKey>> find(String customer, String operation, String key);

    /** Whether some request of this operation is known that was about this order. */
    Uni<Boolean> anyFor(String operation, UUID orderId);

    /** Forgets the keys that were used before {@code end}: they may stand for other requests again. */
    Uni<Void> forgetBefore(Instant end);

    /** Remembers {@code key}. Fails with {@link StaleOrder} if it is known already. */
    Uni<Void> add(UsedKey key);
}
