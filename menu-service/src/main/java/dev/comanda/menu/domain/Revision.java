package dev.comanda.menu.domain;

import java.util.List;

/**
 * What one decision changes about the menu.
 *
 * @param categories new ones and those that are named or placed differently
 * @param events one for each item that is new or different
 */
public record Revision(List<Category> categories, List<MenuItemChanged> events) {

    public Revision {
        categories = List.copyOf(categories);
        events = List.copyOf(events);
    }

    public static Revision of(MenuItemChanged event) {
        return new Revision(List.of(), List.of(event));
    }

    public boolean isEmpty() {
        return categories.isEmpty() && events.isEmpty();
    }
}
