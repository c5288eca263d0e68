package dev.comanda.gateway.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many in so long a time; all of them may come at once.
 *
 * @param count at least 1
 * @param period at most an hour: counts of longer ago are not kept
 */
public record Rate(int count, Duration period) {

    /** Counters that nobody has used for so long are dropped, full or not. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,4})([smh])");

    /** Reads {@code 20/1m}: count, period, and its unit of {@code s}, {@code m} or {@code h}. Named so for MicroProfile Config. */
    public static Rate of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(text + " is no rate such as 20/1m or 100/10s");
        }
        var period = Duration.parse("PT" + form.group(2) + form.group(3));
        if (period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the period of " + text + " is longer than " + LONGEST.toHours() + "h");
        }
        return new Rate(Integer.parseInt(form.group(1)), period);
    }

    /** A full bucket that fills again at this rate. */
    Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(count).refillGreedy(count, period))
                .build();
    }
}
