package dev.comanda.sandbox.webhook;

import dev.comanda.sandbox.SandboxConfig;
import dev.comanda.sandbox.fault.Faults;
import dev.comanda.sandbox.fault.HeldBack;
import dev.comanda.sandbox.fault.Strike;
import dev.comanda.sandbox.fault.WebhookFault;
import dev.comanda.sandbox.ledger.Book;
import dev.comanda.sandbox.ledger.Ledger;
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
    private final Courier courier;
    private final Faults faults;
    private final HeldBack heldBack;
    private final SandboxConfig.Webhook config;
    private final AtomicLong numbers = new AtomicLong();
    private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();

    Webhooks(Ledger ledger, Courier courier, Faults faults, HeldBack heldBack, SandboxConfig config) {
        this.ledger = ledger;
        this.courier = courier;
        this.faults = faults;
        this.heldBack = heldBack;
        this.config = config.webhook();
    }

    // First of all: what is recorded before it listens would only be taken up at the next start.
    void start(@Observes @Priority(1) StartupEvent event) {
        if (config.url().isEmpty()) {
            LOG.info("No webhook URL is configured: events are recorded, but sent nowhere");
            return;
        }
        if (config.secret().isEmpty()) {
            throw new IllegalStateException("SANDBOX_WEBHOOK_SECRET is missing: webhooks cannot be signed.");
        }
        takeUp(ledger.read(Book::undelivered));
        ledger.whenRecorded(this::tell);
    }

    void stop(@Observes ShutdownEvent event) {
        deliveries.shutdownNow();
    }

    private void takeUp(List<RecordedEvent> left) {
        List<RecordedEvent> due =
                left.stream().filter(event -> !courier.tooOld(event)).toList();
        due.forEach(this::tell);
        if (!left.isEmpty()) {
            LOG.infof("Webhooks left from before: %d, of which %d are sent now", left.size(), due.size());
        }
    }

    private void tell(RecordedEvent event) {
        long number = numbers.incrementAndGet();
        faults.onWebhook(event.type())
                .ifPresentOrElse(strike -> tell(event, number, strike), () -> deliver(event, number, () -> true));
    }

    private void tell(RecordedEvent event, long number, Strike<WebhookFault> strike) {
        switch (strike.fault()) {
            case DROP -> run(event, () -> courier.drop(event));
            case DUPLICATE -> {
                for (int copy = 0; copy < strike.count(); copy++) {
                    deliver(event, number, () -> true);
                }
            }
            case DELAY -> deliver(event, number, strike, heldBack.forAWhile(number, strike.delay()));
            case REORDER -> deliver(event, number, strike, heldBack.untilOvertaken(number));
            case BAD_SIGNATURE -> deliver(event, number, () -> !faults.inForce(strike));
        }
    }

    private void deliver(RecordedEvent event, long number, Strike<WebhookFault> strike, HeldBack.Wait wait) {
        run(event, () -> {
            wait.untilItMayGo();
            courier.deliver(event, () -> true);
            heldBack.overtaken(number);
        });
        // The faults may have ended between the draw and the wait, which nothing else would end then.
        if (!faults.inForce(strike)) {
            heldBack.letGo();
        }
    }

    private void deliver(RecordedEvent event, long number, BooleanSupplier genuine) {
        run(event, () -> {
            courier.deliver(event, genuine);
            heldBack.overtaken(number);
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
