package dev.comanda.chaos.load;

import java.time.Duration;

/**
 * Calls that came for a while.
 *
 * @param wantedPerSecond how many were to come a second; 0 for as many as were answered
 * @param time for which they came
 * @param answeredInTime how many were answered before it was over
 * @param tally what became of all of them in the end
 */
public record Load(double wantedPerSecond, Duration time, long answeredInTime, Tally tally) {

    /** How many came a second. */
    public double sentPerSecond() {
        return perSecond(tally.total() - tally.count(Outcome.NOT_SENT));
    }

    /** How many were answered a second while others came. */
    public double answeredPerSecond() {
        return perSecond(answeredInTime);
    }

    private double perSecond(long calls) {
        return calls * 1e9 / time.toNanos();
    }
}
