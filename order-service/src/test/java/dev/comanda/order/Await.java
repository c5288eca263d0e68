package dev.comanda.order;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Waiting, for tests that are not reactive themselves. */
public final class Await {

    private Await() {}

    /** The result of {@code work}, run on a context that may hold a Hibernate session; its failure is thrown. */
    public static <T> T result(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
