package dev.comanda.menu.domain;

/** The fourteen allergens that have to be declared in the EU: Annex II of Regulation (EU) No 1169/2011. */
public enum Allergen {
    GLUTEN,
    CRUSTACEANS,
    EGGS,
    FISH,
    PEANUTS,
    SOY,
    MILK,
    NUTS,
    CELERY,
    MUSTARD,
    SESAME,
    SULPHITES,
    LUPIN,
    MOLLUSCS
}
