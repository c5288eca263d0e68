package dev.comanda.chaos.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void pauses_double_up_to_a_maximum_and_are_reset_by_a_success() {
        var backoff = new Backoff(new Random(1));

        var pauses = Stream.generate(backoff::next).limit(8).toList();
        backoff.reset();

        assertThat(pauses.getFirst())
                .isBetween(
                        Backoff.FIRST.dividedBy(2),
                        Backoff.FIRST.multipliedBy(3).dividedBy(2));
        assertThat(pauses.getLast())
                .isBetween(Backoff.MAX.dividedBy(2), Backoff.MAX.multipliedBy(3).dividedBy(2));
        assertThat(backoff.next())
                .isLessThanOrEqualTo(Backoff.FIRST.multipliedBy(3).dividedBy(2));
    }

    @Test
    void clients_that_were_disconnected_together_reconnect_at_different_times() {
        var random = new Random(1);
        var firsts =
                Stream.generate(() -> new Backoff(random).next()).limit(100).toList();

        assertThat(firsts).doesNotHaveDuplicates();
        assertThat(firsts.stream()
                        .mapToLong(Duration::toMillis)
                        .summaryStatistics()
                        .getMax())
                .isGreaterThan(
                        2 * firsts.stream().mapToLong(Duration::toMillis).min().orElseThrow());
    }
}
