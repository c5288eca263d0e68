package dev.comanda.sandbox.webhook;

import dev.comanda.sandbox.SandboxConfig;
import dev.comanda.sandbox.fault.DelayedDeliveries;
import dev.comanda.sandbox.fault.Faults;
import dev.comanda.sandbox.fault.TriggeredFault;
import dev.comanda.sandbox.fault.WebhookFault;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.ledger.LedgerState;
import dev.comanda.sandbox.ledger.RecordedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Delivers every recorded event, however long the merchant is away, unless it was ordered otherwise: each event has a
 * virtual thread of its own. What was not acknowledged before a crash is taken up again at the next start.
 */
@Singleton
class Webhooks {

    private static final Logger LOG = Logger.getLogger(Webhooks.class);

    private final Ledger ledger;
    private final WebhookClient webhookClient;
    private final Faults faults;
    private final DelayedDeliveries delayedDeliveries;
    private final SandboxConfig.Webhook config;
    private final AtomicLong numbers = new AtomicLong();
    private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();

    Webhooks(
            Ledger ledger,
            WebhookClient webhookClient,
            Faults faults,
            DelayedDeliveries delayedDeliveries,
            SandboxConfig config) {
        this.ledger = ledger;
        this.webhookClient = webhookClient;
        this.faults = faults;
        this.delayedDeliveries = delayedDeliveries;
        this.config = config.webhook();
    }

    // First: events recorded before it listens would only be delivered after the next start.
    void start(@Observes @Priority(1) StartupEvent event) {
        if (config.url().isEmpty()) {
            LOG.info("No webhook URL is configured: events are recorded, but sent nowhere");
            return;
        }
        if (config.secret().isEmpty()) {
            throw new IllegalStateException("SANDBOX_WEBHOOK_SECRET is missing: webhooks cannot be signed.");
        }
        resume(ledger.read(LedgerState::undelivered));
        ledger.addListener(this::dispatch);
    }

    void stop(@Observes ShutdownEvent event) {
        deliveries.shutdownNow();
    }

    private void resume(List<RecordedEvent> left) {
        List<RecordedEvent> due =
                left.stream().filter(event -> !webhookClient.isExpired(event)).toList();
        due.forEach(this::dispatch);
        if (!left.isEmpty()) {
            LOG.infof("Webhooks left from before: %d, of which %d are sent now", left.size(), due.size());
        }
    }

    private void dispatch(RecordedEvent event) {
        long number = numbers.incrementAndGet();
        faults.onWebhook(event.type())
                .ifPresentOrElse(
                        triggered -> dispatch(event, number, triggered), () -> deliver(event, number, () -> true));
    }

    private void dispatch(RecordedEvent event, long number, TriggeredFault<WebhookFault> triggered) {
        switch (triggered.fault()) {
            case DROP -> run(event, () -> webhookClient.drop(event));
            case DUPLICATE -> {
                for (int copy = 0; copy < triggered.count(); copy++) {
                    deliver(event, number, () -> true);
                }
            }
            case DELAY -> deliver(event, number, triggered, delayedDeliveries.delay(number, triggered.delay()));
            case REORDER -> deliver(event, number, triggered, delayedDeliveries.holdUntilOvertaken(number));
            case BAD_SIGNATURE -> deliver(event, number, () -> !faults.isActive(triggered));
        }
    }

    private void deliver(
            RecordedEvent event, long number, TriggeredFault<WebhookFault> triggered, DelayedDeliveries.Wait wait) {
        run(event, () -> {
            wait.await();
            webhookClient.deliver(event, () -> true);
            delayedDeliveries.releaseOvertaken(number);
        });
        // The faults may have ended between the draw and the wait, which nothing else would end then.
        if (!faults.isActive(triggered)) {
            delayedDeliveries.releaseAll();
        }
    }

    private void deliver(RecordedEvent event, long number, BooleanSupplier genuine) {
        run(event, () -> {
            webhookClient.deliver(event, genuine);
            delayedDeliveries.releaseOvertaken(number);
        });
    }

    private void run(RecordedEvent event, Task task) {
        var _ = deliveries.submit(() -> {
            try {
                task.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.errorf(e, "Webhook %s failed; it is taken up again at the next start", event.id());
            }
        });
    }

    @FunctionalInterface
    private interface Task {

        void run() throws InterruptedException;
    }
}
