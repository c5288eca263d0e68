package dev.comanda.payment.application.port.out;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** The requests that have succeeded, each stored with its effect; a refused one leaves its key free. */
public interface UsedKeys {

    Uni<Optional<UsedKey>> find(String caller, String operation, String key);

    /** Forgets the keys that were used before {@code end}: they may stand for other requests again. */
    Uni<Void> forgetBefore(Instant end);
}
