package dev.comanda.telemetry;

import io.quarkus.logging.LoggingFilter;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What fails for one call fails for thousands. Of the warnings and errors of one logger so many are written in each
 * period, and then how many were not.
 */
@LoggingFilter(name = "rate-limit")
public final class LogRateLimit implements Filter {

    static final int MOST = 20;
    static final Duration PERIOD = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(LogRateLimit.class);

    private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    public LogRateLimit() {
        this(System::nanoTime);
    }

    LogRateLimit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        String logger = record.getLoggerName();
        if (record.getLevel().intValue() < Level.WARNING.intValue()
                || LOG.getName().equals(logger)) {
            return true;
        }
        Window window =
                windows.compute(logger + record.getLevel(), (key, known) -> Window.after(known, nanos.getAsLong()));
        if (window.opens() && window.leftOut() > 0) {
            LOG.warnf("%d more lines of %s were left out", window.leftOut(), logger);
        }
        return window.count() <= MOST;
    }

    /** @param leftOut by the window before */
    private record Window(long begin, int count, int leftOut) {

        static Window after(@Nullable Window known, long now) {
            if (known == null) {
                return new Window(now, 1, 0);
            }
            return now - known.begin < PERIOD.toNanos()
                    ? new Window(known.begin, known.count + 1, known.leftOut)
                    : new Window(now, 1, Math.max(0, known.count - MOST));
        }

        boolean opens() {
            return count == 1;
        }
    }
}
