package dev.comanda.payment.adapter.in.schedule;

import dev.comanda.payment.adapter.in.Workers;
import dev.comanda.payment.application.port.in.AttendPayments;
import dev.comanda.payment.application.port.in.AttendRefunds;
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

/** News wakes the work early; the clock finds what no news told of, and what a crash left behind. */
@ApplicationScoped
class ScheduledWorkers implements Workers {

    private static final int LANES = 8;

    private final Lanes<Claim<UUID>> payments;
    private final Lanes<Claim<ChargeId>> refunds;
    private final Lanes<Webhook> webhooks;

    ScheduledWorkers(
            Vertx vertx, AttendPayments attendPayments, AttendRefunds attendRefunds, ProcessWebhooks processWebhooks) {
        this.refunds = new Lanes<>(vertx, "attending refunds", LANES, attendRefunds::next, attendRefunds::attend);
        this.payments = new Lanes<>(
                vertx,
                "attending payments",
                LANES,
                attendPayments::next,
                claim -> attendPayments.attend(claim).invoke(refunds::wake));
        this.webhooks = new Lanes<>(
                vertx,
                "processing webhooks",
                LANES,
                processWebhooks::next,
                webhook -> processWebhooks.process(webhook).invoke(this::wakeWhatFollows));
    }

    private void wakeWhatFollows() {
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
