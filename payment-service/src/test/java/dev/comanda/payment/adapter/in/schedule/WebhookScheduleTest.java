package dev.comanda.payment.adapter.in.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookScheduleTest {

    private final List<Duration> asked = new ArrayList<>();

    @Test
    void a_retention_shorter_than_the_providers_retries_prevents_start() {
        assertThatThrownBy(() -> scheduleWith(Duration.ofDays(3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("COMANDA_WEBHOOKS_KEEP is too short");
    }

    @Test
    void webhooks_older_than_the_retention_are_deleted() {
        scheduleWith(Duration.ofDays(4)).purgeOld().await().indefinitely();

        assertThat(asked).containsExactly(Duration.ofDays(4));
    }

    private WebhookSchedule scheduleWith(Duration keep) {
        return new WebhookSchedule(age -> Uni.createFrom().voidItem().invoke(() -> asked.add(age)), keep);
    }
}
