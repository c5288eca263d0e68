package dev.comanda.launcher;

import dev.comanda.servers.ChildProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** One unit and the thread that keeps it running: start, watch, wait a moment, start again. */
final class Supervised {

    /** So long a process may finish what it has begun. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Unit unit;
    private final Progress progress;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Thread thread;

    private volatile boolean stopping;
    private volatile @Nullable ChildProcess child;
    private volatile @Nullable Restart restart;

    Supervised(Unit unit, List<CompletableFuture<Void>> before, Progress progress) {
        this.unit = unit;
        this.progress = progress;
        var all = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new));
        this.thread = Thread.ofVirtual().name(unit.replica().label()).unstarted(() -> keepRunning(all));
    }

    /** A process to be replaced, and the completion of that. */
    private record Restart(ChildProcess old, CompletableFuture<Void> done) {}

    void start() {
        thread.start();
    }

    Replica replica() {
        return unit.replica();
    }

    /** Completes when the unit is ready for the first time, or fails if it never gets ready. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /**
     * Ends the process within its grace period, and returns when another has taken its place and is ready. Used by one
     * thread at a time.
     *
     * @throws ExecutionException if everything is stopped during the restart
     */
    void restart() throws InterruptedException, ExecutionException {
        var asked = new Restart(current(), new CompletableFuture<>());
        restart = asked;
        asked.old.stop(GRACE);
        asked.done.get();
    }

    /** Ends the process and never starts it again; returns when it is gone. */
    void stop() {
        stopping = true;
        endThread();
        var running = child;
        if (running != null && running.isAlive()) {
            running.stop(GRACE);
            progress.stopped(replica());
        }
    }

    private void endThread() {
        // a thread that never started cannot be joined
        if (thread.isAlive()) {
            thread.interrupt();
            try {
                thread.join(GRACE);
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
                awaitEnd(pause);
                startAgain(pause);
                announceRestart();
            }
        } catch (InterruptedException wanted) {
            ready.completeExceptionally(wanted);
            abandonRestart(wanted);
        } catch (ExecutionException earlier) {
            ready.completeExceptionally(earlier.getCause());
        } catch (RuntimeException failure) {
            ready.completeExceptionally(failure);
        }
    }

    private void awaitEnd(Pause pause) throws InterruptedException, ExecutionException {
        var ended = current();
        var exit = ended.onExit().get();
        var asked = restart;
        if (asked != null && asked.old == ended) {
            progress.restarts(replica());
        } else {
            progress.died(replica(), exit);
            Thread.sleep(pause.next());
        }
    }

    /** Whatever ended the old process: a new one is there. */
    private void announceRestart() {
        var asked = restart;
        if (asked != null && asked.old != child) {
            restart = null;
            progress.restarted(replica());
            asked.done.complete(null);
        } else {
            progress.again(replica());
        }
    }

    private void abandonRestart(Exception reason) {
        var asked = restart;
        if (asked != null) {
            asked.done.completeExceptionally(reason);
        }
    }

    private void startFirst() throws InterruptedException {
        startOnce();
        progress.ready(replica());
        ready.complete(null);
    }

    private void startAgain(Pause pause) throws InterruptedException {
        while (!stopping) {
            try {
                startOnce();
                return;
            } catch (RuntimeException failure) {
                progress.failed(replica(), failure);
                Thread.sleep(pause.next());
            }
        }
    }

    private void startOnce() throws InterruptedException {
        var process = unit.start().untilReady(this::born);
        child = process;
        unit.liveness().ifPresent(probe -> {
            var watching = Thread.ofVirtual().start(() -> endIfItHangs(process, probe));
            var _ = process.onExit().thenRun(watching::interrupt);
        });
    }

    private void endIfItHangs(ChildProcess process, LivenessProbe probe) {
        try {
            probe.awaitFailure();
            progress.hangs(replica());
            process.stop(GRACE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void born(ChildProcess process) {
        child = process;
    }

    private ChildProcess current() {
        var running = child;
        if (running == null) {
            throw new IllegalStateException(replica() + " has not started");
        }
        return running;
    }
}
