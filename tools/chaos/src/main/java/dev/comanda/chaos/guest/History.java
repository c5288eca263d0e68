package dev.comanda.chaos.guest;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** All observations; thread-safe. */
public final class History {

    private final Queue<ClientObservation> all = new ConcurrentLinkedQueue<>();

    /** Remembers it for ever. */
    public void add(ClientObservation observation) {
        all.add(observation);
    }

    /** Those of one kind, the earliest first. */
    public <T extends ClientObservation> List<T> of(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
