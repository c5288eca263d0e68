package dev.comanda.launcher.balancer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes turns over the backends that are up. Used by one thread. */
final class RoundRobin {

    private final List<Backend> backends;
    private int turn;

    RoundRobin(List<Backend> backends) {
        this.backends = List.copyOf(backends);
    }

    /** The next one that is up and was not tried; empty if there is none. */
    Optional<Backend> next(Set<Backend> tried) {
        for (int step = 0; step < backends.size(); step++) {
            var candidate = backends.get(turn);
            turn = (turn + 1) % backends.size();
            if (candidate.isUp() && !tried.contains(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
