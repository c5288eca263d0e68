package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.StalePayment;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Retries after a stale save. */
final class Retries {

    private static final int MAX_RETRIES = 10;

    private Retries() {}

    /** @param work outside any transaction, since a failed transaction can't be continued */
    static <T> Uni<T> whenStale(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom()
                .<T>deferred(work)
                .onFailure(StalePayment.class)
                .retry()
                .atMost(MAX_RETRIES);
    }
}
