package dev.comanda.messaging.outbox;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Counts events once the outermost transaction around them has been committed, and those of a rollback not at all. */
@ApplicationScoped
class Commits {

    private static final String PENDING = Commits.class.getName();

    private final OutboxMetrics metrics;

    Commits(OutboxMetrics metrics) {
        this.metrics = metrics;
    }

    /** Runs {@code transaction}, which may be one inside another. */
    <T> Uni<T> around(Supplier<Uni<T>> transaction) {
        return Uni.createFrom().deferred(() -> isInside() ? transaction.get() : outermost(transaction));
    }

    /** To be counted if the transaction around it comes to its end. */
    static void add(List<OutgoingEvent> events) {
        ContextLocals.<List<OutgoingEvent>>get(PENDING).ifPresent(pending -> pending.addAll(events));
    }

    private static boolean isInside() {
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
