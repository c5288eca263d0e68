package dev.comanda.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogRateLimitTest {

    private long now;
    private final LogRateLimit limit = new LogRateLimit(() -> now);

    @Test
    void a_flood_of_errors_is_cut_off() {
        assertThat(written(1_000, Level.SEVERE, "a")).isEqualTo(LogRateLimit.MOST);
    }

    @Test
    void after_a_while_there_is_room_again() {
        written(1_000, Level.SEVERE, "a");

        now += LogRateLimit.PERIOD.toNanos();

        assertThat(written(1_000, Level.SEVERE, "a")).isEqualTo(LogRateLimit.MOST);
    }

    @Test
    void others_are_heard_meanwhile() {
        written(1_000, Level.WARNING, "a");

        assertThat(written(1, Level.WARNING, "b")).isEqualTo(1);
        assertThat(written(1, Level.SEVERE, "a")).isEqualTo(1);
    }

    @Test
    void what_is_no_trouble_is_written_however_often() {
        assertThat(written(1_000, Level.INFO, "a")).isEqualTo(1_000);
    }

    private long written(int times, Level level, String logger) {
        return IntStream.range(0, times)
                .filter(i -> limit.isLoggable(record(level, logger)))
                .count();
    }

    private static LogRecord record(Level level, String logger) {
        var record = new LogRecord(level, "something failed");
        record.setLoggerName(logger);
        return record;
    }
}
