package dev.comanda.messaging;

import static java.util.Objects.requireNonNull;

import dev.comanda.servers.OnContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Blocking waits for tests. */
public final class Await {

    private Await() {}

    /** Runs {@code work} in a session of its own while the caller's waits, and resumes the caller's. */
    public static Supplier<Uni<Void>> meanwhile(Supplier<Uni<Void>> work) {
        return () -> {
            Context context = requireNonNull(Vertx.currentContext());
            return Uni.createFrom()
                    .completionStage(
                            CompletableFuture.runAsync(() -> OnContext.await(work), Thread::startVirtualThread))
                    .emitOn(resumed -> context.runOnContext(ignored -> resumed.run()));
        };
    }

    public static Supplier<Uni<Void>> nothing() {
        return () -> Uni.createFrom().voidItem();
    }

    /** Awaits background work. */
    public static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
