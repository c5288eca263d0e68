package dev.comanda.payment.domain.reconciliation;

import java.time.Duration;

/**
 * When reconciliation runs and how far it looks back.
 *
 * @param every from the start of one run to the start of the next
 * @param grace how long both sides may differ because events are still in flight
 * @param lookback how far each run looks back beyond the start of the previous one
 */
public record ReconciliationPolicy(Duration every, Duration grace, Duration lookback) {

    public ReconciliationPolicy {
        if (!every.isPositive() || grace.isNegative() || lookback.isNegative()) {
            throw new IllegalArgumentException("reconciliation needs an interval above zero and no negative durations: "
                    + every + ", " + grace + ", " + lookback);
        }
    }
}
