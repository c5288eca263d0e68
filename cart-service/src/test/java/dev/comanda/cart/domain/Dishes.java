package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;

/** A small menu for tests. */
public final class Dishes {

    public static final UUID NORMAL = new UUID(1, 1);
    public static final UUID LARGE = new UUID(1, 2);
    public static final UUID OLIVES = new UUID(2, 1);
    public static final UUID HAM = new UUID(2, 2);
    public static final UUID TRUFFLE = new UUID(2, 3);

    private Dishes() {}

    /** 9.50 EUR; needs one size (large: +3.00), takes up to two extras (+1.50 each), truffle is sold out. */
    public static MenuItem pizza() {
        return new MenuItem(
                new UUID(10, 1),
                1,
                "Pizza Margherita",
                euro(950),
                true,
                false,
                List.of(
                        new OptionGroup(
                                new UUID(1, 0),
                                "Size",
                                1,
                                1,
                                List.of(
                                        new Option(NORMAL, "Normal", euro(0), true),
                                        new Option(LARGE, "Large", euro(300), true))),
                        new OptionGroup(
                                new UUID(2, 0),
                                "Extras",
                                0,
                                2,
                                List.of(
                                        new Option(OLIVES, "Olives", euro(150), true),
                                        new Option(HAM, "Ham", euro(150), true),
                                        new Option(TRUFFLE, "Truffle", euro(600), false)))));
    }

    /** 6.50 EUR, without options. */
    public static MenuItem tiramisu() {
        return new MenuItem(new UUID(10, 2), 1, "Tiramisù", euro(650), true, false, List.of());
    }

    /** The next version of {@code item}. */
    public static MenuItem changed(MenuItem item, Money price, boolean available, boolean hidden) {
        return new MenuItem(item.id(), item.version() + 1, item.name(), price, available, hidden, item.optionGroups());
    }

    public static Money euro(long cents) {
        return Money.of(cents, "EUR");
    }
}
