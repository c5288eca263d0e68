package dev.comanda.telemetry;

import io.quarkus.logging.LoggingFilter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;

/**
 * Limits the warnings, and the errors, of each logger to {@value #LIMIT} per interval: what fails for one call fails for
 * thousands. At the end of the interval it logs how many were suppressed.
 */
@LoggingFilter(name = "rate-limit")
public final class LogRateLimit implements Filter {

    static final int LIMIT = 20;
    static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(LogRateLimit.class);

    private final ConcurrentMap<Key, Window> windows = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;
    private final BiConsumer<Runnable, Duration> scheduler;
    private final Consumer<String> report;

    public LogRateLimit() {
        this(System::nanoTime, LogRateLimit::schedule, LOG::warn);
    }

    /**
     * For tests.
     *
     * @param scheduler runs a task after a delay
     * @param report logs a message
     */
    LogRateLimit(LongSupplier nanoTime, BiConsumer<Runnable, Duration> scheduler, Consumer<String> report) {
        this.nanoTime = nanoTime;
        this.scheduler = scheduler;
        this.report = report;
    }

    @Override
    public boolean isLoggable(LogRecord message) {
        if (message.getLevel().intValue() < Level.WARNING.intValue()
                || LOG.getName().equals(message.getLoggerName())) {
            return true;
        }
        var key = new Key(message.getLoggerName(), message.getLevel().getName());
        long now = nanoTime.getAsLong();
        close(key, window -> window.isOver(now));
        Window window = windows.merge(key, new Window(now, 1), (current, one) -> current.next());
        if (window.count() == LIMIT + 1) {
            scheduler.accept(
                    () -> close(key, current -> current.start() == window.start()),
                    Duration.ofNanos(window.start() + INTERVAL.toNanos() - now));
        }
        return window.count() <= LIMIT;
    }

    private void close(Key key, Predicate<Window> condition) {
        Window window = windows.get(key);
        while (window != null && condition.test(window)) {
            if (windows.remove(key, window)) {
                report(key, window.suppressed());
                return;
            }
            window = windows.get(key);
        }
    }

    private void report(Key key, int suppressed) {
        if (suppressed > 0) {
            report.accept("%d more %s messages of %s were suppressed within %d s"
                    .formatted(suppressed, key.level(), key.logger(), INTERVAL.toSeconds()));
        }
    }

    private static void schedule(Runnable task, Duration delay) {
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS).execute(task);
    }

    private record Key(String logger, String level) {}

    private record Window(long start, int count) {

        boolean isOver(long now) {
            return now - start >= INTERVAL.toNanos();
        }

        Window next() {
            return new Window(start, count + 1);
        }

        int suppressed() {
            return Math.max(0, count - LIMIT);
        }
    }
}
