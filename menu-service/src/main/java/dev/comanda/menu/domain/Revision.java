package dev.comanda.menu.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A set of changes to the menu.
 *
 * @param categories new and changed ones
 * @param events one for each new or changed item
 */
public record Revision(List<Category> categories, List<MenuItemChanged> events) {

    public Revision {
        categories = List.copyOf(categories);
        events = List.copyOf(events);
    }

    public static Revision of(MenuItemChanged event) {
        return new Revision(List.of(), List.of(event));
    }

    /** {@code menu} after these changes. */
    public Menu appliedTo(Menu menu) {
        return new Menu(
                merged(menu.categories(), categories, Category::id),
                merged(menu.items(), events.stream().map(MenuItemChanged::item).toList(), MenuItem::id));
    }

    public boolean isEmpty() {
        return categories.isEmpty() && events.isEmpty();
    }

    private static <T> List<T> merged(List<T> before, List<T> changed, Function<T, UUID> id) {
        Map<UUID, T> all = new LinkedHashMap<>();
        before.forEach(thing -> all.put(id.apply(thing), thing));
        changed.forEach(thing -> all.put(id.apply(thing), thing));
        return List.copyOf(all.values());
    }
}
