package dev.comanda.payment.adapter.in.schedule;

import dev.comanda.payment.adapter.in.WorkerPools;
import dev.comanda.payment.application.port.in.ProcessDuePayments;
import dev.comanda.payment.application.port.in.ProcessDueRefunds;
import dev.comanda.payment.application.port.in.ProcessWebhooks;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Webhook;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Events wake the workers early; the schedule finds work whose event was lost or that a crash left behind. */
@ApplicationScoped
class ScheduledWorkerPools implements WorkerPools {

    private static final int WORKERS = 8;

    private final WorkerPool<Claim<UUID>> payments;
    private final WorkerPool<Claim<ChargeId>> refunds;
    private final WorkerPool<Webhook> webhooks;

    ScheduledWorkerPools(
            Vertx vertx,
            ProcessDuePayments processDuePayments,
            ProcessDueRefunds processDueRefunds,
            ProcessWebhooks processWebhooks) {
        this.refunds = new WorkerPool<>(
                vertx, "processing due refunds", WORKERS, processDueRefunds::claimNext, processDueRefunds::process);
        this.payments = new WorkerPool<>(
                vertx,
                "processing due payments",
                WORKERS,
                processDuePayments::claimNext,
                claim -> processDuePayments.process(claim).invoke(refunds::wake));
        this.webhooks = new WorkerPool<>(
                vertx,
                "processing webhooks",
                WORKERS,
                processWebhooks::claimNext,
                webhook -> processWebhooks.process(webhook).invoke(this::wakeDependents));
    }

    private void wakeDependents() {
        payments.wake();
        refunds.wake();
    }

    @Override
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    public void wakePayments() {
        payments.wake();
    }

    @Override
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    public void wakeRefunds() {
        refunds.wake();
    }

    @Override
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    public void wakeWebhooks() {
        webhooks.wake();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        payments.stop();
        refunds.stop();
        webhooks.stop();
    }
}
