package dev.comanda.messaging.deadletter;

import static java.util.Objects.requireNonNull;

import dev.comanda.telemetry.Traces;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The trace of a dead letter, which its replay continues instead of the operator's request. */
final class DeadLetterTrace {

    private final Vertx vertx;
    private final @Nullable String traceparent;

    private DeadLetterTrace(Vertx vertx, @Nullable String traceparent) {
        this.vertx = vertx;
        this.traceparent = traceparent;
    }

    static DeadLetterTrace of(ConsumerRecord<String, byte[]> record, Vertx vertx) {
        return new DeadLetterTrace(
                vertx, new DeadLetterRecord(record).header("traceparent").orElse(null));
    }

    /** Runs {@code work} in a context of its own that may hold a Hibernate session. */
    <T> Uni<T> during(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(ignored -> {
                Traces.attach(traceparent);
                Uni.createFrom().deferred(work::get).subscribe().with(emitter::complete, emitter::fail);
            });
        });
    }
}
