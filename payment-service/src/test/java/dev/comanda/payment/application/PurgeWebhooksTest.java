package dev.comanda.payment.application;

import static dev.comanda.payment.application.PaymentFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PurgeWebhooksTest {

    private static final Duration AGE = Duration.ofDays(30);

    private final PaymentFixture fixture = new PaymentFixture();

    @Test
    void all_old_webhooks_are_deleted_in_batches() {
        List<Webhook> old = received(2 * PurgeWebhooksService.BATCH + 1);
        fixture.clock.advance(Duration.ofDays(1));
        List<Webhook> younger = received(1);
        fixture.clock.advance(AGE);

        await(fixture.purgeWebhooks.purgeOlderThan(AGE));

        assertThat(old).allMatch(this::isNew);
        assertThat(younger).noneMatch(this::isNew);
    }

    private List<Webhook> received(int count) {
        List<Webhook> webhooks = IntStream.range(0, count)
                .mapToObj(number -> new Webhook(
                        "stripe", "evt_%s_%d".formatted(fixture.clock.instant(), number), "any", new Hint.Irrelevant()))
                .toList();
        assertThat(webhooks).allMatch(this::isNew);
        return webhooks;
    }

    private boolean isNew(Webhook webhook) {
        return await(fixture.webhooks.store(webhook, new byte[0], fixture.clock.instant()));
    }
}
