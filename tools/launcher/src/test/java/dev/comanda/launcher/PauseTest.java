package dev.comanda.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PauseTest {

    private final SetClock clock = new SetClock();
    private final Pause pause = new Pause(clock);

    @Test
    void pauses_grow_up_to_the_maximum() {
        // When
        var pauses = Stream.generate(pause::next).limit(10).toList();

        // Then
        assertThat(pauses)
                .startsWith(Pause.SHORTEST, Pause.SHORTEST.multipliedBy(2))
                .isSorted()
                .endsWith(Pause.LONGEST);
    }

    @Test
    void after_a_long_run_the_pause_is_short_again() {
        // Given
        Stream.generate(pause::next).limit(5).forEach(each -> clock.now = clock.now.plusSeconds(1));

        // When
        clock.now = clock.now.plus(Pause.GOOD_WHILE).plusSeconds(1);

        // Then
        assertThat(pause.next()).isEqualTo(Pause.SHORTEST);
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.EPOCH.plus(Duration.ofDays(1));

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
