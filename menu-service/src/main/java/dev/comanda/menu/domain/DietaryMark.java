package dev.comanda.menu.domain;

/** What a guest with a diet or a taste looks for. */
public enum DietaryMark {
    VEGETARIAN,
    VEGAN,
    GLUTEN_FREE,
    LACTOSE_FREE,
    SPICY,
    ALCOHOL
}
