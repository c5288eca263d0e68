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

/** The trace that a letter belongs to: what follows from its replay is part of it, and not of the request for it. */
final class LetterTrace {

    private final Vertx vertx;
    private final @Nullable String traceparent;

    private LetterTrace(Vertx vertx, @Nullable String traceparent) {
        this.vertx = vertx;
        this.traceparent = traceparent;
    }

    static LetterTrace of(ConsumerRecord<String, byte[]> record, Vertx vertx) {
        return new LetterTrace(
                vertx, new LetterText(record).header("traceparent").orElse(null));
    }

    /** Each attempt has a context of its own, that may hold a Hibernate session. */
    <T> Uni<T> during(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(ignored -> {
                Traces.follow(traceparent);
                Uni.createFrom().deferred(work::get).subscribe().with(emitter::complete, emitter::fail);
            });
        });
    }
}
