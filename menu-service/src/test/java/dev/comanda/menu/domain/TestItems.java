package dev.comanda.menu.domain;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** A menu of two items for tests. */
public final class TestItems {

    public static final Instant NOW = Instant.parse("2026-03-01T18:30:00Z");
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final Category PIZZA = new Category(UUID.randomUUID(), "Pizza", 0);
    public static final Category DRINKS = new Category(UUID.randomUUID(), "Drinks", 1);
    public static final UUID MARGHERITA = UUID.randomUUID();
    public static final UUID WATER = UUID.randomUUID();

    private static final OptionGroup SIZE = new OptionGroup(
            UUID.randomUUID(),
            "Size",
            1,
            1,
            List.of(option("Normal", 0, Availability.AVAILABLE), option("Large", 300, Availability.SOLD_OUT)));

    private TestItems() {}

    public static Money eur(long cents) {
        return new Money(cents, EUR);
    }

    public static MenuOption option(String name, long cents, Availability availability) {
        return new MenuOption(UUID.randomUUID(), name, eur(cents), availability);
    }

    public static Offer margherita(long cents) {
        return new Offer(
                PIZZA.id(),
                0,
                "Pizza Margherita",
                "Tomato, fior di latte and fresh basil",
                eur(cents),
                Availability.AVAILABLE,
                List.of(Allergen.GLUTEN, Allergen.MILK),
                List.of(DietaryMark.VEGETARIAN),
                List.of(SIZE));
    }

    public static Offer water(long cents) {
        return new Offer(
                DRINKS.id(),
                0,
                "Water",
                "Still",
                eur(cents),
                Availability.AVAILABLE,
                List.of(),
                List.of(DietaryMark.VEGAN),
                List.of());
    }

    public static MenuPlan plan() {
        return plan(new PlannedItem(MARGHERITA, margherita(950)), new PlannedItem(WATER, water(280)));
    }

    public static MenuPlan plan(PlannedItem... items) {
        return new MenuPlan(EUR, List.of(PIZZA, DRINKS), List.of(items));
    }

    /** The menu after importing {@code plan} into an empty one. */
    public static Menu imported(MenuPlan plan) {
        return after(new Menu(List.of(), List.of()), plan);
    }

    /** {@code menu} after importing {@code plan}. */
    public static Menu after(Menu menu, MenuPlan plan) {
        return menu.planChanges(plan, NOW).appliedTo(menu);
    }
}
