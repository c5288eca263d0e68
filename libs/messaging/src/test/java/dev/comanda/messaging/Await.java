package dev.comanda.messaging;

import static java.util.Objects.requireNonNull;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

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

    /** Runs {@code work} in a session of its own while the caller's waits, and resumes the caller's. */
    public static Supplier<Uni<Void>> meanwhile(Supplier<Uni<Void>> work) {
        return () -> {
            Context context = requireNonNull(Vertx.currentContext());
            return Uni.createFrom()
                    .completionStage(CompletableFuture.runAsync(() -> result(work), Thread::startVirtualThread))
                    .emitOn(resumed -> context.runOnContext(ignored -> resumed.run()));
        };
    }

    public static Supplier<Uni<Void>> nothing() {
        return () -> Uni.createFrom().voidItem();
    }

    /** Patience for what happens in the background. */
    public static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
