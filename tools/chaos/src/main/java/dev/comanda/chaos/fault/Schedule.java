package dev.comanda.chaos.fault;

import dev.comanda.chaos.system.Replica;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Which fault happens when: the same seed, duration and processes give the same schedule. */
public final class Schedule {

    /** A process needs some seconds to restart; a fault before that tests nothing new. */
    private static final int SECONDS_BETWEEN = 8;

    private static final int SECONDS_OF_VARIATION = 9;

    /** Before the first fault there are orders to lose. */
    private static final int SECONDS_BEFORE = 5;

    /** Longer than the defaults of who waits: 10 s of calls, 30 s of databases and brokers, 60 s of connections. */
    private static final List<Integer> FREEZE_SECONDS = List.of(15, 15, 15, 40, 40, 70);

    private static final int MAX_BAD_CLIENTS = 20;
    private static final List<String> TOPICS = List.of("menu.items", "cart.events", "order.events", "payment.events");
    private static final List<BadClient> BAD_CLIENTS = List.of(BadClient.values());

    private final RandomGenerator random;
    private final List<Replica> processes;
    private final List<ScheduledFault> moments = new ArrayList<>();

    private Schedule(long seed, List<Replica> processes) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.processes = processes;
    }

    /** @param at since the beginning */
    public record ScheduledFault(Duration at, Fault fault) {}

    /**
     * Kills take turns over all processes, so that each is hit, and so do freezes, one at a time; between them the provider
     * misbehaves, garbage is published, and clients misbehave.
     */
    public static List<ScheduledFault> of(long seed, Duration duration, List<Replica> processes) {
        var schedule = new Schedule(seed, processes);
        schedule.addKillsAndFaults(duration);
        schedule.addFreezes(duration);
        return schedule.moments.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    private void addKillsAndFaults(Duration duration) {
        var turn = new ArrayList<Replica>();
        for (var at = Duration.ofSeconds(SECONDS_BEFORE); at.compareTo(duration) < 0; at = at.plus(pause())) {
            add(at, new Fault.Kill(next(turn)));
            add(at.plusMillis(random.nextInt(1_000, 4_000)), ProviderFaults.random(random));
            add(at.plusMillis(random.nextInt(1_000, 6_000)), new Fault.Garbage(randomOf(TOPICS)));
            add(
                    at.plusMillis(random.nextInt(1_000, 6_000)),
                    new Fault.BadClients(randomOf(BAD_CLIENTS), random.nextInt(5, MAX_BAD_CLIENTS + 1)));
        }
    }

    private void addFreezes(Duration duration) {
        var turn = new ArrayList<Replica>();
        var at = Duration.ofSeconds(SECONDS_BEFORE).plus(pause());
        while (at.compareTo(duration) < 0) {
            var length = Duration.ofSeconds(randomOf(FREEZE_SECONDS));
            add(at, new Fault.Freeze(next(turn), length));
            at = at.plus(length).plus(pause());
        }
    }

    private void add(Duration at, Fault fault) {
        moments.add(new ScheduledFault(at, fault));
    }

    private Replica next(List<Replica> turn) {
        if (turn.isEmpty()) {
            turn.addAll(processes);
        }
        return turn.remove(random.nextInt(turn.size()));
    }

    private <T> T randomOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private Duration pause() {
        return Duration.ofMillis(SECONDS_BETWEEN * 1_000L + random.nextInt(SECONDS_OF_VARIATION * 1_000));
    }
}
