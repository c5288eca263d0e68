package dev.comanda.menu.domain;

/** Marks for guests with a diet or a taste. */
public enum DietaryMark {
    VEGETARIAN,
    VEGAN,
    GLUTEN_FREE,
    LACTOSE_FREE,
    SPICY,
    ALCOHOL
}
