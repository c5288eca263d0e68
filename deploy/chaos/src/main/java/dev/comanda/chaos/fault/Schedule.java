package dev.comanda.chaos.fault;

import dev.comanda.chaos.house.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Which fault happens when: the same seed and duration give the same schedule. */
public final class Schedule {

    /** A part needs some seconds to come back; what hits it before tells nothing new. */
    private static final int SECONDS_BETWEEN = 8;

    private static final int SECONDS_OF_VARIATION = 9;

    /** Before the first fault there are orders to lose. */
    private static final int SECONDS_BEFORE = 5;

    private static final List<Part> PARTS = List.of(Part.values());
    private static final List<String> TOPICS = List.of("menu.items", "cart.events", "order.events", "payment.events");

    private Schedule() {}

    /** @param at since the beginning */
    public record Moment(Duration at, Fault fault) {}

    /** Kills take turns over all parts, so that each is hit; between them the provider misbehaves, and garbage is said. */
    public static List<Moment> of(long seed, Duration duration) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var moments = new ArrayList<Moment>();
        var turn = new ArrayList<Part>();
        for (var at = Duration.ofSeconds(SECONDS_BEFORE); at.compareTo(duration) < 0; at = at.plus(pause(random))) {
            if (turn.isEmpty()) {
                turn.addAll(PARTS);
            }
            moments.add(new Moment(at, new Fault.Kill(turn.remove(random.nextInt(turn.size())))));
            moments.add(new Moment(at.plusMillis(random.nextInt(1_000, 4_000)), Misbehaviours.any(random)));
            moments.add(new Moment(
                    at.plusMillis(random.nextInt(1_000, 6_000)),
                    new Fault.Garbage(TOPICS.get(random.nextInt(TOPICS.size())))));
        }
        return moments.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    private static Duration pause(RandomGenerator random) {
        return Duration.ofMillis(SECONDS_BETWEEN * 1_000L + random.nextInt(SECONDS_OF_VARIATION * 1_000));
    }
}
