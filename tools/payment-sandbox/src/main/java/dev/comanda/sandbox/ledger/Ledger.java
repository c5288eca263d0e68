package dev.comanda.sandbox.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Everything that has happened, in the order in which it happened. One decision at a time sees the book and adds to
 * it; nothing is answered, not even a read, before all that it rests upon is on disk. So whatever a caller was told is
 * still true after {@code kill -9}.
 */
public final class Ledger implements AutoCloseable {

    private final AppendOnlyLog log;
    private final Clock clock;
    private final LedgerState state = new LedgerState();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<RecordedEvent>> listeners = new CopyOnWriteArrayList<>();

    // Set once book and file may differ; only a restart, which reads the file again, can mend that.
    private volatile boolean broken;

    private Ledger(AppendOnlyLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Opens the file, makes it if it is missing, and rebuilds the book from it. An unfinished last line, the trace of a
     * crash, is cut off.
     *
     * @throws java.io.UncheckedIOException if the file cannot be used
     * @throws IllegalStateException if it is in use by another process, or damaged elsewhere than at its end
     */
    public static Ledger open(Path file, Clock clock) {
        AppendOnlyLog log = AppendOnlyLog.open(file);
        Ledger ledger = new Ledger(log, clock);
        log.replay(line -> line.entries().forEach(ledger.state::apply));
        return ledger;
    }

    /** Answers from the book; {@code query} must return values, not the book's live collections. */
    public <T> T read(Function<LedgerState, T> query) {
        long seen;
        T answer;
        lock.lock();
        try {
            requireHealthy();
            answer = query.apply(state);
            seen = log.written();
        } finally {
            lock.unlock();
        }
        force(seen);
        return answer;
    }

    /**
     * Decides and records. What {@code decision} adds to the draft is written as one line and is on disk when this
     * returns. It may throw before it adds the first entry, then nothing has happened.
     */
    public <T> T write(Function<LedgerTransaction, T> decision) {
        LedgerTransaction transaction = new LedgerTransaction(state);
        long seen;
        T answer;
        lock.lock();
        try {
            requireHealthy();
            answer = record(transaction, decision);
            seen = log.written();
        } finally {
            lock.unlock();
        }
        force(seen);
        transaction.events().forEach(event -> listeners.forEach(listener -> listener.accept(event)));
        return answer;
    }

    /** {@code listener} is told of each event once it is on disk, on the thread that recorded it; it must not block. */
    public void addListener(Consumer<RecordedEvent> listener) {
        listeners.add(listener);
    }

    /** False once a write has failed; everything is refused from then on, until a restart. */
    public boolean isHealthy() {
        return !broken;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            broken = true;
            log.close();
        } finally {
            lock.unlock();
        }
    }

    private <T> T record(LedgerTransaction transaction, Function<LedgerTransaction, T> decision) {
        boolean recorded = false;
        try {
            T answer = decision.apply(transaction);
            if (!transaction.isEmpty()) {
                log.append(new AppendOnlyLog.Line(clock.instant(), transaction.entries()));
            }
            recorded = true;
            return answer;
        } finally {
            if (!recorded && !transaction.isEmpty()) {
                broken = true;
            }
        }
    }

    private void force(long position) {
        boolean forced = false;
        try {
            log.force(position);
            forced = true;
        } finally {
            if (!forced) {
                broken = true;
            }
        }
    }

    private void requireHealthy() {
        if (broken) {
            throw new IllegalStateException("The ledger is closed or could not be written; restart the sandbox.");
        }
    }
}
