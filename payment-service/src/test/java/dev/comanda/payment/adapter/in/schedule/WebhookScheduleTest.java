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
    void who_would_forget_what_still_comes_again_does_not_start() {
        assertThatThrownBy(() -> keeping(Duration.ofDays(3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("COMANDA_WEBHOOKS_KEEP is too short");
    }

    @Test
    void what_is_older_than_it_is_kept_is_forgotten() {
        keeping(Duration.ofDays(4)).forgetOld().await().indefinitely();

        assertThat(asked).containsExactly(Duration.ofDays(4));
    }

    private WebhookSchedule keeping(Duration keep) {
        return new WebhookSchedule(age -> Uni.createFrom().voidItem().invoke(() -> asked.add(age)), keep);
    }
}
