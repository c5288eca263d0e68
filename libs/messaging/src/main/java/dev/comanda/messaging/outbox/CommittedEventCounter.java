package dev.comanda.messaging.outbox;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Counts outbox events once their outermost transaction is committed; those of a rollback do not count. */
@ApplicationScoped
class CommittedEventCounter {

    private static final String PENDING = CommittedEventCounter.class.getName();

    private final OutboxMetrics metrics;

    CommittedEventCounter(OutboxMetrics metrics) {
        this.metrics = metrics;
    }

    /** Runs {@code transaction}, which may be nested, and counts its events after the commit. */
    <T> Uni<T> countIn(Supplier<Uni<T>> transaction) {
        return Uni.createFrom().deferred(() -> isNested() ? transaction.get() : outermost(transaction));
    }

    /** Registers events, to be counted when the current transaction commits. */
    static void register(List<OutgoingEvent> events) {
        ContextLocals.<List<OutgoingEvent>>get(PENDING).ifPresent(pending -> pending.addAll(events));
    }

    private static boolean isNested() {
        return ContextLocals.get(PENDING).isPresent();
    }

    private <T> Uni<T> outermost(Supplier<Uni<T>> transaction) {
        List<OutgoingEvent> pending = new ArrayList<>();
        ContextLocals.put(PENDING, pending);
        return transaction
                .get()
                .onTermination()
                .invoke(() -> ContextLocals.remove(PENDING))
                .invoke(() -> pending.forEach(metrics::committed));
    }
}
