package dev.comanda.gateway.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of calls per period, as a token bucket: all of them may come at once.
 *
 * @param count at least 1
 * @param period at most an hour, as buckets are not kept for longer
 */
public record Rate(int count, Duration period) {

    /** Buckets that were not used for this time are discarded. */
    static final Duration MAX_PERIOD = Duration.ofHours(1);

    private static final Pattern FORMAT = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,4})([smh])");

    /** Reads {@code 20/1m}: count, period, and its unit of {@code s}, {@code m} or {@code h}. Named so for MicroProfile Config. */
    public static Rate of(String text) {
        Matcher match = FORMAT.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(text + " is no rate such as 20/1m or 100/10s");
        }
        var period = Duration.parse("PT" + match.group(2) + match.group(3));
        if (period.compareTo(MAX_PERIOD) > 0) {
            throw new IllegalArgumentException(
                    "the period of " + text + " is longer than " + MAX_PERIOD.toHours() + "h");
        }
        return new Rate(Integer.parseInt(match.group(1)), period);
    }

    /** A full bucket that fills again at this rate. */
    Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(count).refillGreedy(count, period))
                .build();
    }
}
