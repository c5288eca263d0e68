package dev.comanda.systemtests.fuzz;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Random choices for one request; reproducible by seed, operation and number. */
final class RandomChoice {

    private final SplittableRandom random;

    private RandomChoice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static RandomChoice of(long seed, String operation, int number) {
        // mixed by a generator, since sums and hashes of small numbers are alike
        return new RandomChoice(new Random(seed ^ ((long) operation.hashCode() << 32) ^ number).nextLong());
    }

    /** True with this probability, in percent. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    long between(long least, long most) {
        return most == Long.MAX_VALUE ? random.nextLong(least, most) : random.nextLong(least, most + 1);
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[below(choices.length)];
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A UUID of version 4, reproducible. */
    String uuid() {
        return "%08x-%04x-4%03x-a%03x-%012x"
                .formatted(random.nextInt(), below(1 << 16), below(1 << 12), below(1 << 12), random.nextLong(1L << 48));
    }
}
