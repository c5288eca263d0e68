package dev.comanda.payment.application;

import static dev.comanda.payment.application.World.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForgetWebhooksTest {

    private static final Duration AGE = Duration.ofDays(30);

    private final World world = new World();

    @Test
    void all_that_is_too_old_is_forgotten_however_much_it_is() {
        List<Webhook> old = received(2 * ForgetWebhooksService.BATCH + 1);
        world.clock.advance(Duration.ofDays(1));
        List<Webhook> younger = received(1);
        world.clock.advance(AGE);

        await(world.forgetWebhooks.forgetOlderThan(AGE));

        assertThat(old).allMatch(this::isNews);
        assertThat(younger).noneMatch(this::isNews);
    }

    private List<Webhook> received(int count) {
        List<Webhook> webhooks = IntStream.range(0, count)
                .mapToObj(number -> new Webhook(
                        "stripe", "evt_%s_%d".formatted(world.clock.instant(), number), "any", new Hint.Irrelevant()))
                .toList();
        assertThat(webhooks).allMatch(this::isNews);
        return webhooks;
    }

    private boolean isNews(Webhook webhook) {
        return await(world.webhooks.store(webhook, new byte[0], world.clock.instant()));
    }
}
