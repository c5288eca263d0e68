package dev.comanda.launcher;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Replaces processes one at a time, so that of several replicas all but one are there. */
final class RollingRestart {

    /**
     * So long a new process has to stay ready before the next one ends: those who choose among replicas by themselves
     * have to notice it, as with {@code minReadySeconds} of Kubernetes.
     */
    static final Duration MIN_READY = Duration.ofSeconds(5);

    private final Supervisor supervisor;
    private final FrontPorts front;
    private final Duration minReady;

    RollingRestart(Supervisor supervisor, FrontPorts front, Duration minReady) {
        this.supervisor = supervisor;
        this.front = front;
        this.minReady = minReady;
    }

    /**
     * Returns when the last one has been ready for a while.
     *
     * @param progress a line for each process
     * @throws ExecutionException if everything is stopped during the restart
     */
    synchronized void run(Set<Component> components, Consumer<String> progress)
            throws InterruptedException, ExecutionException {
        for (var process : supervisor.of(components).toList()) {
            process.restart();
            front.await(process.replica());
            Thread.sleep(minReady);
            progress.accept(process.replica().label() + " restarted");
        }
    }
}
