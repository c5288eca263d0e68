package dev.comanda.sandbox.webhook;

import dev.comanda.sandbox.SandboxConfig;
import dev.comanda.sandbox.ledger.Book;
import dev.comanda.sandbox.ledger.Draft;
import dev.comanda.sandbox.ledger.Entry;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.ledger.RecordedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Delivers every recorded event, however long the merchant is away: each event has a virtual thread of its own, which
 * tries, pauses and tries again. What was not acknowledged before a crash is taken up again at the next start.
 */
@Singleton
class Webhooks {

    private static final Logger LOG = Logger.getLogger(Webhooks.class);
    private static final int AT_ONCE = 16;

    private final Ledger ledger;
    private final WebhookSender sender;
    private final SandboxConfig.Webhook config;
    private final Clock clock;
    private final Backoff backoff;
    private final Semaphore lines = new Semaphore(AT_ONCE);
    private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();

    Webhooks(Ledger ledger, WebhookSender sender, SandboxConfig config, Clock clock) {
        this.ledger = ledger;
        this.sender = sender;
        this.config = config.webhook();
        this.clock = clock;
        this.backoff = new Backoff(this.config.firstPause(), this.config.longestPause());
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
        ledger.whenRecorded(this::deliver);
    }

    void stop(@Observes ShutdownEvent event) {
        deliveries.shutdownNow();
    }

    private void takeUp(List<RecordedEvent> left) {
        List<RecordedEvent> due = left.stream().filter(event -> !tooOld(event)).toList();
        due.forEach(this::deliver);
        if (!left.isEmpty()) {
            LOG.infof("Webhooks left from before: %d, of which %d are sent now", left.size(), due.size());
        }
    }

    private void deliver(RecordedEvent event) {
        var _ = deliveries.submit(() -> {
            try {
                tryUntilDelivered(event);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.errorf(e, "Webhook %s failed; it is taken up again at the next start", event.id());
            }
        });
    }

    private void tryUntilDelivered(RecordedEvent event) throws InterruptedException {
        for (int tries = 1; !tooOld(event); tries++) {
            switch (send(event)) {
                case WebhookSender.Outcome.Acknowledged(int status) -> {
                    ledger.write(draft -> delivered(draft, event));
                    LOG.infof("Webhook %s %s delivered: %d at try %d", event.id(), event.type(), status, tries);
                    return;
                }
                case WebhookSender.Outcome.Failed(String reason) -> {
                    Duration pause = backoff.pauseAfter(tries);
                    LOG.warnf(
                            "Webhook %s %s not delivered at try %d, next in %s: %s",
                            event.id(), event.type(), tries, pause, reason);
                    Thread.sleep(pause);
                }
            }
        }
        LOG.errorf("Webhook %s %s given up after %s", event.id(), event.type(), config.giveUpAfter());
    }

    private WebhookSender.Outcome send(RecordedEvent event) throws InterruptedException {
        lines.acquire();
        try {
            return sender.send(event);
        } finally {
            lines.release();
        }
    }

    private static RecordedEvent delivered(Draft draft, RecordedEvent event) {
        draft.add(new Entry.WebhookDelivered(event.id()));
        return event;
    }

    private boolean tooOld(RecordedEvent event) {
        return clock.instant().isAfter(Instant.ofEpochSecond(event.created()).plus(config.giveUpAfter()));
    }
}
