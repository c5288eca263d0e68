package dev.comanda.order.application;

import dev.comanda.order.application.port.in.IdempotencyKey;
import dev.comanda.order.application.port.out.UsedKey;
import dev.comanda.order.application.port.out.UsedKeys;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Whether a request has succeeded before. */
final class Repetitions {

    private final UsedKeys usedKeys;

    Repetitions(UsedKeys usedKeys) {
        this.usedKeys = usedKeys;
    }

    Uni<Known> of(String customer, String operation, Optional<IdempotencyKey> key) {
        return key.map(own -> usedKeys.find(customer, operation, own.value())
                        .map(used -> used.map(earlier -> known(earlier, own)).orElseGet(Never::new)))
                .orElseGet(() -> Uni.createFrom().item(new Never()));
    }

    private static Known known(UsedKey earlier, IdempotencyKey key) {
        return earlier.key().equals(key) ? new Before(earlier) : new Otherwise();
    }

    /** What is known about a key. */
    sealed interface Known permits Never, Before, Otherwise {}

    record Never() implements Known {}

    record Before(UsedKey used) implements Known {}

    /** It stands for another request. */
    record Otherwise() implements Known {}
}
