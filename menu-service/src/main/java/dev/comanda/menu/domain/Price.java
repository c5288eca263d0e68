package dev.comanda.menu.domain;

import dev.comanda.money.Money;

/** What an item may cost. */
public final class Price {

    /** In minor units: what a payment provider takes in one charge, and far above any mistyped price. */
    public static final long MAX = 99_999_999;

    private Price() {}

    /** Whether {@code money} is 0 to {@link #MAX} minor units. */
    public static boolean inRange(Money money) {
        return money.amount() >= 0 && money.amount() <= MAX;
    }
}
