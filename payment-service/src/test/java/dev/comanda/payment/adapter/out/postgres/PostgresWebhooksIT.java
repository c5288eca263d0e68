package dev.comanda.payment.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.WebhooksContract;
import dev.comanda.payment.application.port.out.Webhooks;
import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresWebhooksIT extends WebhooksContract {

    @Inject
    Webhooks webhooks;

    @Override
    protected Webhooks webhooks() {
        return webhooks;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }

    @Test
    void concurrent_deliveries_of_an_event_store_it_once() {
        // Given
        var webhook = new Webhook("stripe", "evt_" + UUID.randomUUID(), "any", new Hint.Irrelevant());

        // When
        List<CompletableFuture<Boolean>> stored = IntStream.range(0, 8)
                .mapToObj(call -> OnContext.start(() -> webhooks.store(webhook, new byte[0], Instant.now())))
                .toList();

        // Then
        assertThat(stored.stream().map(result -> result.join()))
                .containsOnlyOnce(true)
                .hasSize(8);
    }
}
