package dev.comanda.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * An amount of one currency, in that currency's minor units (cents for EUR); may be negative.
 *
 * <p>Arithmetic is exact: a result that does not fit 64 bits is an {@link ArithmeticException}, and two currencies in
 * one operation are an {@link IllegalArgumentException}.
 *
 * @param amount the number of minor units
 * @param currency the ISO 4217 currency
 */
public record Money(long amount, Currency currency) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /** @throws IllegalArgumentException if {@code currencyCode} is no ISO 4217 code */
    public static Money of(long amount, String currencyCode) {
        return new Money(amount, Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return withAmount(Math.addExact(amount, sameCurrency(other).amount));
    }

    public Money minus(Money other) {
        return withAmount(Math.subtractExact(amount, sameCurrency(other).amount));
    }

    public Money times(long factor) {
        return withAmount(Math.multiplyExact(amount, factor));
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** -1, 0 or 1 as the amount is below, at or above zero. */
    public int signum() {
        return Long.signum(amount);
    }

    /**
     * Shares this amount out in proportion to {@code weights}, so that the parts add up to it exactly. Each part is
     * within one minor unit of its exact share; what rounding leaves over goes to the largest remainders, the first of
     * equals first (the largest remainder method).
     *
     * @param weights one weight a part, each ≥ 0, not all 0
     * @throws IllegalArgumentException if there is no positive weight, or a negative one
     */
    public List<Money> allocate(List<Long> weights) {
        return Allocation.byLargestRemainder(amount, weights).stream()
                .map(this::withAmount)
                .toList();
    }

    /** The sum of {@code parts}, zero of {@code currency} if there are none. */
    public static Money sum(Currency currency, Iterable<Money> parts) {
        Money total = zero(currency);
        for (Money part : parts) {
            total = total.plus(part);
        }
        return total;
    }

    /** @throws IllegalArgumentException if {@code other} is of another currency */
    @Override
    public int compareTo(Money other) {
        return Long.compare(amount, sameCurrency(other).amount);
    }

    /**
     * The amount for people, in problems and logs: major units with all decimals of the currency, and its code, such as
     * {@code 28.80 EUR}, {@code 500 JPY} or {@code 1.255 KWD}. The same in every locale.
     */
    public String format() {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return BigDecimal.valueOf(amount, decimals).toPlainString() + " " + currency.getCurrencyCode();
    }

    /** As {@link #format()}, so that no text has minor units by mistake. */
    @Override
    public String toString() {
        return format();
    }

    private Money withAmount(long newAmount) {
        return new Money(newAmount, currency);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s are of different currencies".formatted(this, other));
        }
        return other;
    }
}
