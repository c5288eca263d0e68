package dev.comanda.cart;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The warnings and errors that this process logs while it is listened to, but for those about a machine that is slow. */
public final class LoggedTrouble extends Handler implements AutoCloseable {

    private static final Logger ROOT = LogManager.getLogManager().getLogger("");

    private static final String SLOW_MACHINE = "io.vertx.core.impl.BlockedThreadChecker";

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LoggedTrouble() {
        setLevel(Level.WARNING);
    }

    /** From now on, until it is closed. */
    public static LoggedTrouble listen() {
        var trouble = new LoggedTrouble();
        ROOT.addHandler(trouble);
        return trouble;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        if (isLoggable(record) && !SLOW_MACHINE.equals(record.getLoggerName())) {
            lines.add("%s %s %s %s"
                    .formatted(record.getLevel(), record.getLoggerName(), record.getMessage(), record.getThrown()));
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
