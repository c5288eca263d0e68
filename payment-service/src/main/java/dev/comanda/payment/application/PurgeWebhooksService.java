package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.PurgeWebhooks;
import dev.comanda.payment.application.port.out.Webhooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

@ApplicationScoped
class PurgeWebhooksService implements PurgeWebhooks {

    /** Each batch is its own transaction, so no lock is held for long. */
    static final int BATCH = 1_000;

    private final Webhooks webhooks;
    private final InstantSource clock;

    PurgeWebhooksService(Webhooks webhooks, InstantSource clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Override
    public Uni<Void> purgeOlderThan(Duration age) {
        Instant end = clock.instant().minus(age);
        return Uni.createFrom()
                .deferred(() -> webhooks.purgeProcessed(end, BATCH))
                .repeat()
                .whilst(forgotten -> forgotten == BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
