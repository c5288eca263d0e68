package dev.comanda.local;

import dev.comanda.backing.ChildProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** One unit and the thread that keeps it running: start, watch, wait a moment, start again. */
final class Supervised {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Unit unit;
    private final Progress progress;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Thread thread;

    private volatile boolean stopping;
    private volatile @Nullable ChildProcess child;

    Supervised(Unit unit, List<CompletableFuture<Void>> before, Progress progress) {
        this.unit = unit;
        this.progress = progress;
        var all = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new));
        this.thread = Thread.ofVirtual().name(unit.part().label()).unstarted(() -> keepRunning(all));
    }

    void start() {
        thread.start();
    }

    Part part() {
        return unit.part();
    }

    /** Completes when the unit is ready for the first time, or fails if it never gets ready. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Ends the process and never starts it again; returns when it is gone. */
    void stop() {
        stopping = true;
        endThread();
        var running = child;
        if (running != null && running.isAlive()) {
            running.stop(PATIENCE);
            progress.stopped(part());
        }
    }

    private void endThread() {
        // a thread that never started cannot be joined
        if (thread.isAlive()) {
            thread.interrupt();
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void keepRunning(CompletableFuture<Void> before) {
        try {
            before.get();
            startFirst();
            var pause = new Pause();
            while (!stopping) {
                var exit = current().onExit().get();
                progress.died(part(), exit);
                startAgain(pause);
            }
        } catch (InterruptedException wanted) {
            ready.completeExceptionally(wanted);
        } catch (ExecutionException earlier) {
            ready.completeExceptionally(earlier.getCause());
        } catch (RuntimeException failure) {
            ready.completeExceptionally(failure);
        }
    }

    private void startFirst() throws InterruptedException {
        child = unit.start().untilReady(this::born);
        progress.ready(part());
        ready.complete(null);
    }

    private void startAgain(Pause pause) throws InterruptedException {
        while (!stopping) {
            Thread.sleep(pause.next());
            try {
                child = unit.start().untilReady(this::born);
                progress.again(part());
                return;
            } catch (RuntimeException failure) {
                progress.failed(part(), failure);
            }
        }
    }

    private void born(ChildProcess process) {
        child = process;
    }

    private ChildProcess current() {
        var running = child;
        if (running == null) {
            throw new IllegalStateException(part() + " has not started");
        }
        return running;
    }
}
