package dev.comanda.payment.adapter.in.schedule;

import dev.comanda.payment.adapter.in.Workers;
import dev.comanda.payment.application.port.in.AttendPayments;
import dev.comanda.payment.application.port.in.ProcessWebhooks;
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

    private final Lanes<UUID> payments;
    private final Lanes<Webhook> webhooks;

    ScheduledWorkers(Vertx vertx, AttendPayments attendPayments, ProcessWebhooks processWebhooks) {
        this.payments = new Lanes<>(vertx, "attending payments", LANES, attendPayments::next, attendPayments::attend);
        this.webhooks =
                new Lanes<>(vertx, "processing webhooks", LANES, processWebhooks::next, processWebhooks::process);
    }

    @Override
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    public void wakePayments() {
        payments.wake();
    }

    @Override
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    public void wakeWebhooks() {
        webhooks.wake();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        payments.stop();
        webhooks.stop();
    }
}
