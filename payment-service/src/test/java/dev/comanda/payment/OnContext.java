package dev.comanda.payment;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Runs reactive work as the service does: on a context of Vert.x. */
public final class OnContext {

    private OnContext() {}

    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** Begins at once, on a context of its own. */
    public static <T> CompletionStage<T> start(Supplier<Uni<T>> work) {
        return CompletableFuture.supplyAsync(() -> await(work), Thread::startVirtualThread);
    }
}
