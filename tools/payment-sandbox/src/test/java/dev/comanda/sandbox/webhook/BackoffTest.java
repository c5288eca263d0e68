package dev.comanda.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60));

    @Test
    void delays_double_up_to_the_maximum() {
        assertThat(IntStream.rangeClosed(1, 8)
                        .mapToObj(failures -> backoff.delayAfter(failures).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void thousands_of_failures_do_not_overflow() {
        assertThat(backoff.delayAfter(10_000)).isEqualTo(Duration.ofSeconds(60));
    }
}
