package dev.comanda.cart.application;

import dev.comanda.cart.application.port.out.StaleCart;
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
                .onFailure(StaleCart.class)
                .retry()
                .atMost(LIMIT);
    }
}
