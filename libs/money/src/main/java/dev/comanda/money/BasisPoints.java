package dev.comanda.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share in hundredths of a percent.
 *
 * @param value 0 to 10 000; 1 000 is 10 %
 */
public record BasisPoints(int value) {

    private static final int WHOLE = 10_000;

    public BasisPoints {
        if (value < 0 || value > WHOLE) {
            throw new IllegalArgumentException("basis points must be 0 to 10000, not " + value);
        }
    }

    /** This share of {@code money}, rounded half-up (away from zero) to whole minor units. */
    public Money of(Money money) {
        long share = BigDecimal.valueOf(money.amount())
                .multiply(BigDecimal.valueOf(value))
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Money(share, money.currency());
    }

    /** For display, without trailing zeros: {@code 10%}, {@code 12.5%}. */
    public String asPercent() {
        return BigDecimal.valueOf(value, 2).stripTrailingZeros().toPlainString() + "%";
    }
}
