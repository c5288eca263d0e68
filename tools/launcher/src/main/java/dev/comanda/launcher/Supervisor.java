package dev.comanda.launcher;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Starts units as soon as those before them are ready, keeps them running, and stops them in reverse order. */
final class Supervisor {

    private final Map<Replica, Supervised> all = new LinkedHashMap<>();
    private final List<Unit> units;

    /** @param units each after those that it needs */
    Supervisor(List<Unit> units, Progress progress) {
        this.units = List.copyOf(units);
        for (var unit : units) {
            var before = of(unit.after()).map(Supervised::ready).toList();
            all.put(unit.replica(), new Supervised(unit, before, progress));
        }
    }

    /**
     * Starts everything and returns when all is ready.
     *
     * @throws CannotStart if a unit does not get ready; the others may run already
     */
    void start() {
        all.values().forEach(Supervised::start);
        var failed = new CompletableFuture<Void>();
        all.values()
                .forEach(one -> one.ready().exceptionally(failure -> {
                    failed.completeExceptionally(failure);
                    return null;
                }));
        try {
            CompletableFuture.anyOf(failed, CompletableFuture.allOf(readiness()))
                    .join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof CannotStart reason ? reason : failure;
        }
    }

    private CompletableFuture<?>[] readiness() {
        return all.values().stream().map(Supervised::ready).toArray(CompletableFuture[]::new);
    }

    /** Stops everything, each unit before those that it needs; returns when all is gone. */
    void stop() {
        var left = new ArrayList<>(units);
        while (!left.isEmpty()) {
            var needed = new HashSet<Component>();
            left.forEach(unit -> needed.addAll(unit.after()));
            var now = left.stream()
                    .filter(unit -> !needed.contains(unit.replica().component()))
                    .toList();
            stopAtOnce(now.stream()
                    .map(unit -> requireNonNull(all.get(unit.replica())))
                    .toList());
            left.removeAll(now);
        }
    }

    /** The processes of these components, in the order of their start. */
    Stream<Supervised> of(Set<Component> components) {
        return all.values().stream()
                .filter(one -> components.contains(one.replica().component()));
    }

    private static void stopAtOnce(Collection<Supervised> units) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            units.forEach(unit -> threads.execute(unit::stop));
        }
    }
}
