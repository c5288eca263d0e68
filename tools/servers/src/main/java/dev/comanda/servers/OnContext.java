package dev.comanda.servers;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Runs reactive work on a context that may hold a Hibernate session, and blocks; for tests. */
public final class OnContext {

    private OnContext() {}

    /** The result of {@code work}; its failure is thrown. */
    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Starts at once, on a context of its own. */
    public static <T> CompletableFuture<T> start(Supplier<Uni<T>> work) {
        return CompletableFuture.supplyAsync(() -> await(work), Thread::startVirtualThread);
    }
}
