package dev.comanda.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogRateLimitTest {

    private long now;
    private final List<Task> tasks = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private final LogRateLimit limit = new LogRateLimit(
            () -> now, (task, delay) -> tasks.add(new Task(now + delay.toNanos(), task)), reports::add);

    @Test
    void a_flood_of_errors_is_cut_off() {
        assertThat(written(1_000, Level.SEVERE, "a")).isEqualTo(LogRateLimit.LIMIT);
    }

    @Test
    void after_a_while_there_is_room_again() {
        written(1_000, Level.SEVERE, "a");

        now += LogRateLimit.INTERVAL.toNanos();

        assertThat(written(1_000, Level.SEVERE, "a")).isEqualTo(LogRateLimit.LIMIT);
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

    @Test
    void how_many_were_suppressed_is_logged_at_the_end_of_the_interval_although_nothing_more_comes() {
        written(LogRateLimit.LIMIT + 5, Level.WARNING, "a");

        pass(LogRateLimit.INTERVAL.minusNanos(1));
        assertThat(reports).isEmpty();
        pass(Duration.ofNanos(1));

        assertThat(reports).singleElement().asString().startsWith("5 more WARNING messages of a ");
    }

    @Test
    void how_many_were_suppressed_is_logged_once() {
        written(LogRateLimit.LIMIT + 5, Level.WARNING, "a");
        now += LogRateLimit.INTERVAL.toNanos();
        written(1, Level.WARNING, "a");

        pass(LogRateLimit.INTERVAL);

        assertThat(reports).hasSize(1);
    }

    @Test
    void each_interval_has_a_report_of_its_own() {
        written(LogRateLimit.LIMIT + 5, Level.WARNING, "a");
        pass(LogRateLimit.INTERVAL);
        written(LogRateLimit.LIMIT + 7, Level.WARNING, "a");
        pass(LogRateLimit.INTERVAL);

        assertThat(reports).hasSize(2).last().asString().startsWith("7 more ");
    }

    @Test
    void without_suppressed_messages_there_is_no_report() {
        written(LogRateLimit.LIMIT, Level.WARNING, "a");

        pass(LogRateLimit.INTERVAL);

        assertThat(tasks).isEmpty();
        assertThat(reports).isEmpty();
    }

    private void pass(Duration time) {
        now += time.toNanos();
        List<Task> due = tasks.stream().filter(task -> task.time() <= now).toList();
        tasks.removeAll(due);
        due.forEach(task -> task.action().run());
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

    private record Task(long time, Runnable action) {}
}
