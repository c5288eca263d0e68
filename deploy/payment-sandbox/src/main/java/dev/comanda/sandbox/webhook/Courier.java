package dev.comanda.sandbox.webhook;

import dev.comanda.sandbox.SandboxConfig;
import dev.comanda.sandbox.ledger.Delivery;
import dev.comanda.sandbox.ledger.Draft;
import dev.comanda.sandbox.ledger.Entry;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.ledger.RecordedEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Tries, pauses and tries again until an event is delivered, and puts each try down in the ledger. */
@Singleton
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int AT_ONCE = 16;

    private final Ledger ledger;
    private final WebhookSender sender;
    private final SandboxConfig.Webhook config;
    private final Clock clock;
    private final Backoff backoff;
    private final Semaphore lines = new Semaphore(AT_ONCE);

    Courier(Ledger ledger, WebhookSender sender, SandboxConfig config, Clock clock) {
        this.ledger = ledger;
        this.sender = sender;
        this.config = config.webhook();
        this.clock = clock;
        this.backoff = new Backoff(this.config.firstPause(), this.config.longestPause());
    }

    boolean tooOld(RecordedEvent event) {
        return clock.instant().isAfter(Instant.ofEpochSecond(event.created()).plus(config.giveUpAfter()));
    }

    /**
     * Returns once the merchant has acknowledged the event, or it has become too old.
     *
     * @param genuine asked before each try: whether this one is signed as it should be
     */
    void deliver(RecordedEvent event, BooleanSupplier genuine) throws InterruptedException {
        for (int tries = 1; !tooOld(event); tries++) {
            switch (send(event, genuine.getAsBoolean())) {
                case WebhookSender.Outcome.Acknowledged(int status) -> {
                    ledger.write(draft -> delivered(draft, event, status));
                    LOG.infof("Webhook %s %s delivered: %d at try %d", event.id(), event.type(), status, tries);
                    return;
                }
                case WebhookSender.Outcome.Failed(String reason) -> {
                    Duration pause = backoff.pauseAfter(tries);
                    ledger.write(draft -> tried(draft, event, false, reason));
                    LOG.warnf(
                            "Webhook %s %s not delivered at try %d, next in %s: %s",
                            event.id(), event.type(), tries, pause, reason);
                    Thread.sleep(pause);
                }
            }
        }
        LOG.errorf("Webhook %s %s given up after %s", event.id(), event.type(), config.giveUpAfter());
    }

    /** Makes sure that nobody is ever told. */
    void drop(RecordedEvent event) {
        ledger.write(draft -> dropped(draft, event));
        LOG.warnf("Webhook %s %s dropped, as ordered", event.id(), event.type());
    }

    private WebhookSender.Outcome send(RecordedEvent event, boolean genuine) throws InterruptedException {
        lines.acquire();
        try {
            return sender.send(event, genuine);
        } finally {
            lines.release();
        }
    }

    private RecordedEvent delivered(Draft draft, RecordedEvent event, int status) {
        tried(draft, event, true, Integer.toString(status));
        draft.add(new Entry.WebhookDelivered(event.id()));
        return event;
    }

    private RecordedEvent tried(Draft draft, RecordedEvent event, boolean acknowledged, String answer) {
        long now = clock.instant().getEpochSecond();
        draft.add(new Entry.WebhookTried(new Delivery(event.id(), now, acknowledged, answer)));
        return event;
    }

    private static RecordedEvent dropped(Draft draft, RecordedEvent event) {
        draft.add(new Entry.WebhookDropped(event.id()));
        return event;
    }
}
