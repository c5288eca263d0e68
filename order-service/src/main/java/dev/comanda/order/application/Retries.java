package dev.comanda.order.application;

import dev.comanda.order.application.port.out.StaleOrder;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Loads, decides and saves anew when something else was faster. */
final class Retries {

    private static final int LIMIT = 10;

    private Retries() {}

    /** @param work outside of any transaction: what has failed in one can't go on in it */
    static <T> Uni<T> whenStale(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom()
                .<T>deferred(work)
                .onFailure(StaleOrder.class)
                .retry()
                .atMost(LIMIT);
    }
}
