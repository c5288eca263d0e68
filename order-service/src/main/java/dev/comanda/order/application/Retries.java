package dev.comanda.order.application;

import dev.comanda.order.application.port.out.StaleOrder;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Retries use cases on conflicts: loads, decides and saves again. */
final class Retries {

    private static final int LIMIT = 10;

    private Retries() {}

    /** @param work runs outside of a transaction: a failed transaction can't continue */
    static <T> Uni<T> whenStale(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom()
                .<T>deferred(work)
                .onFailure(StaleOrder.class)
                .retry()
                .atMost(LIMIT);
    }
}
