package dev.comanda.chaos.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How many calls had which outcome; written by many at once. */
public final class Tally {

    /** The largest bucket, in milliseconds. */
    private static final int MAX_MILLIS = 30_000;

    private final ConcurrentMap<Outcome, LongAdder> counts = new ConcurrentHashMap<>();
    private final ConcurrentMap<Outcome, ConcurrentSkipListMap<Integer, LongAdder>> millis = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> errors = new ConcurrentHashMap<>();

    void add(Outcome outcome, Duration took) {
        counts.computeIfAbsent(outcome, _ -> new LongAdder()).increment();
        millis.computeIfAbsent(outcome, _ -> new ConcurrentSkipListMap<>())
                .computeIfAbsent((int) Math.min(MAX_MILLIS, took.toMillis()), _ -> new LongAdder())
                .increment();
    }

    /** @param what the failure, without details of the single call */
    void addError(String what) {
        errors.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    /** How many calls had this outcome. */
    public long count(Outcome outcome) {
        return counts.getOrDefault(outcome, new LongAdder()).sum();
    }

    /** How many calls there were, whatever became of them. */
    public long total() {
        return Stream.of(Outcome.values()).mapToLong(this::count).sum();
    }

    /** Failures and their counts. */
    public Map<String, Long> errors() {
        var sums = new TreeMap<String, Long>();
        errors.forEach((what, times) -> sums.put(what, times.sum()));
        return sums;
    }

    /**
     * In how many milliseconds this share of the calls with this outcome had it.
     *
     * @param share 0 to 1
     */
    public int millis(Outcome outcome, double share) {
        var left = (long) Math.ceil(count(outcome) * share);
        for (var bucket :
                millis.getOrDefault(outcome, new ConcurrentSkipListMap<>()).entrySet()) {
            left -= bucket.getValue().sum();
            if (left <= 0) {
                return bucket.getKey();
            }
        }
        return 0;
    }
}
