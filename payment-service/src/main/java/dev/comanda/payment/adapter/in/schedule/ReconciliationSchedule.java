package dev.comanda.payment.adapter.in.schedule;

import dev.comanda.messaging.CoalescingTask;
import dev.comanda.payment.application.port.in.reconciliation.ReconcileLedgers;
import dev.comanda.payment.domain.reconciliation.ReconciliationPolicy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Checks every second whether a run is due; the due time in the database is shared by all replicas. */
@ApplicationScoped
class ReconciliationSchedule {

    private final CoalescingTask task;

    ReconciliationSchedule(Vertx vertx, ReconcileLedgers reconcileLedgers, ReconciliationConfig config) {
        ReconciliationPolicy policy = config.policy();
        this.task = new CoalescingTask(vertx, "reconciliation", () -> reconcileLedgers.reconcileIfDue(policy));
    }

    @Scheduled(every = "1s")
    void wake() {
        task.wake();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        task.stop();
    }
}
