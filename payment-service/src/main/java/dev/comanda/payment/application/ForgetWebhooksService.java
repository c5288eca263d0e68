package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.ForgetWebhooks;
import dev.comanda.payment.application.port.out.Webhooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

@ApplicationScoped
class ForgetWebhooksService implements ForgetWebhooks {

    /** Each batch is a transaction of its own, so that nobody waits for a long one. */
    static final int BATCH = 1_000;

    private final Webhooks webhooks;
    private final InstantSource clock;

    ForgetWebhooksService(Webhooks webhooks, InstantSource clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Override
    public Uni<Void> forgetOlderThan(Duration age) {
        Instant end = clock.instant().minus(age);
        return Uni.createFrom()
                .deferred(() -> webhooks.forgetJudged(end, BATCH))
                .repeat()
                .whilst(forgotten -> forgotten == BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
