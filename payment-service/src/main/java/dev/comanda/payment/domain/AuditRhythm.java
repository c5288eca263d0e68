package dev.comanda.payment.domain;

import java.time.Duration;

/**
 * How often and how far an audit looks.
 *
 * @param every from the beginning of one audit to the beginning of the next
 * @param grace how long both sides may differ because news is on its way
 * @param reach how far each audit looks back beyond the beginning of the one before
 */
public record AuditRhythm(Duration every, Duration grace, Duration reach) {

    public AuditRhythm {
        if (!every.isPositive() || grace.isNegative() || reach.isNegative()) {
            throw new IllegalArgumentException(
                    "an audit needs a rhythm above zero: " + every + ", " + grace + ", " + reach);
        }
    }
}
