package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.messaging.Sessions;
import dev.comanda.messaging.SqlFailures;
import dev.comanda.payment.application.port.out.Webhooks;
import dev.comanda.payment.domain.Verdict;
import dev.comanda.payment.domain.Webhook;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PostgresWebhooks implements Webhooks {

    private static final int MAX_RETRIES = 3;

    private final WebhookRows rows;

    PostgresWebhooks(WebhookRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Boolean> store(Webhook webhook, byte[] body, Instant receivedAt) {
        return Uni.createFrom()
                .deferred(() -> Sessions.withTransaction(() -> storeOnce(webhook, body, receivedAt)))
                // The same event was stored concurrently; the retry finds it.
                .onFailure(SqlFailures::isConflict)
                .retry()
                .atMost(MAX_RETRIES);
    }

    @Override
    public Uni<Optional<Webhook>> claimPending(Instant now, Instant until) {
        return Sessions.withTransaction(() -> rows.lockLongestDue(now)
                .invoke(found -> found.ifPresent(row -> row.nextTryAt = until))
                .map(found -> found.map(WebhookRow::toDomain)));
    }

    @Override
    public Uni<Void> conclude(Webhook webhook, Verdict verdict, NextAttempt nextAttempt) {
        return Sessions.withTransaction(() -> rows.findById(keyOf(webhook))
                .invoke(row -> row.conclude(verdict, nextAttempt))
                .replaceWithVoid());
    }

    @Override
    public Uni<Integer> purgeProcessed(Instant end, int most) {
        return Sessions.withTransaction(() -> rows.deleteProcessed(end, most));
    }

    private Uni<Boolean> storeOnce(Webhook webhook, byte[] body, Instant receivedAt) {
        return rows.findById(keyOf(webhook))
                .chain(known -> known == null
                        ? insert(WebhookRow.from(webhook, body, receivedAt))
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> insert(WebhookRow row) {
        return rows.persistAndFlush(row).replaceWith(true);
    }

    private static WebhookRow.KeyRow keyOf(Webhook webhook) {
        return new WebhookRow.KeyRow(webhook.provider(), webhook.eventId());
    }
}
