package dev.comanda.menu.domain;

import dev.comanda.money.Money;

/** The range of prices. */
public final class Price {

    /** In minor units: the payment provider's maximum for one charge. */
    public static final long MAX = 99_999_999;

    private Price() {}

    /** Whether {@code money} is 0 to {@link #MAX} minor units. */
    public static boolean inRange(Money money) {
        return money.amount() >= 0 && money.amount() <= MAX;
    }
}
