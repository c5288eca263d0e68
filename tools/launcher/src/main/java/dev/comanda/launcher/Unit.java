package dev.comanda.launcher;

import dev.comanda.servers.ChildProcess;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Something that the supervisor keeps running.
 *
 * @param replica which one
 * @param after what has to be ready before
 * @param start how it starts
 * @param liveness ends it if it hangs; empty for servers without a health endpoint
 */
record Unit(Replica replica, Set<Component> after, Start start, Optional<LivenessProbe> liveness) {

    Unit(Replica replica, Set<Component> after, Start start) {
        this(replica, after, start, Optional.empty());
    }

    /** How a process starts. */
    @FunctionalInterface
    interface Start {

        /**
         * Starts the process and returns when it is ready.
         *
         * @param born gets the process as soon as it exists
         * @throws CannotStart if it ends or does not get ready
         * @throws InterruptedException if it is not wanted any more; the process is gone or known then
         */
        ChildProcess untilReady(Consumer<ChildProcess> born) throws InterruptedException;
    }
}
