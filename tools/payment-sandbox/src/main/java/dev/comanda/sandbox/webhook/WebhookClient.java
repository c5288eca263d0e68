package dev.comanda.sandbox.webhook;

import dev.comanda.sandbox.SandboxConfig;
import dev.comanda.sandbox.ledger.Delivery;
import dev.comanda.sandbox.ledger.Entry;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.ledger.LedgerTransaction;
import dev.comanda.sandbox.ledger.RecordedEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Delivers an event with retries, and records each attempt in the ledger. */
@Singleton
class WebhookClient {

    private static final Logger LOG = Logger.getLogger(WebhookClient.class);
    private static final int MAX_CONCURRENT = 16;

    private final Ledger ledger;
    private final WebhookTransport transport;
    private final SandboxConfig.Webhook config;
    private final Clock clock;
    private final Backoff backoff;
    private final Semaphore permits = new Semaphore(MAX_CONCURRENT);

    WebhookClient(Ledger ledger, WebhookTransport transport, SandboxConfig config, Clock clock) {
        this.ledger = ledger;
        this.transport = transport;
        this.config = config.webhook();
        this.clock = clock;
        this.backoff = new Backoff(this.config.firstPause(), this.config.longestPause());
    }

    boolean isExpired(RecordedEvent event) {
        return clock.instant().isAfter(Instant.ofEpochSecond(event.created()).plus(config.giveUpAfter()));
    }

    /**
     * Returns once the merchant has acknowledged the event, or it has become too old.
     *
     * @param genuine asked before each try: whether this one is signed as it should be
     */
    void deliver(RecordedEvent event, BooleanSupplier genuine) throws InterruptedException {
        for (int tries = 1; !isExpired(event); tries++) {
            switch (send(event, genuine.getAsBoolean())) {
                case WebhookTransport.Outcome.Acknowledged(int status) -> {
                    ledger.write(transaction -> delivered(transaction, event, status));
                    LOG.infof("Webhook %s %s delivered: %d at try %d", event.id(), event.type(), status, tries);
                    return;
                }
                case WebhookTransport.Outcome.Failed(String reason) -> {
                    Duration pause = backoff.delayAfter(tries);
                    ledger.write(transaction -> tried(transaction, event, false, reason));
                    LOG.warnf(
                            "Webhook %s %s not delivered at try %d, next in %s: %s",
                            event.id(), event.type(), tries, pause, reason);
                    Thread.sleep(pause);
                }
            }
        }
        LOG.errorf("Webhook %s %s given up after %s", event.id(), event.type(), config.giveUpAfter());
    }

    /** Drops an event, so it is never delivered. */
    void drop(RecordedEvent event) {
        ledger.write(transaction -> dropped(transaction, event));
        LOG.warnf("Webhook %s %s dropped, as ordered", event.id(), event.type());
    }

    private WebhookTransport.Outcome send(RecordedEvent event, boolean genuine) throws InterruptedException {
        permits.acquire();
        try {
            return transport.send(event, genuine);
        } finally {
            permits.release();
        }
    }

    private RecordedEvent delivered(LedgerTransaction transaction, RecordedEvent event, int status) {
        tried(transaction, event, true, Integer.toString(status));
        transaction.add(new Entry.WebhookDelivered(event.id()));
        return event;
    }

    private RecordedEvent tried(
            LedgerTransaction transaction, RecordedEvent event, boolean acknowledged, String answer) {
        long now = clock.instant().getEpochSecond();
        transaction.add(new Entry.WebhookTried(new Delivery(event.id(), now, acknowledged, answer)));
        return event;
    }

    private static RecordedEvent dropped(LedgerTransaction transaction, RecordedEvent event) {
        transaction.add(new Entry.WebhookDropped(event.id()));
        return event;
    }
}
