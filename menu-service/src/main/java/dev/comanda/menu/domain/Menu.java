package dev.comanda.menu.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole menu, including hidden items, in no particular order. */
public record Menu(List<Category> categories, List<MenuItem> items) {

    public Menu {
        categories = List.copyOf(categories);
        items = List.copyOf(items);
    }

    /**
     * The changes that turn this menu into the planned one. Items that are not planned are hidden. If staff changed a
     * price or an availability after the last import, and the plan has not changed it since, staff's change is kept.
     */
    public Revision planChanges(MenuPlan plan, Instant now) {
        List<Category> newCategories = plan.categories().stream()
                .filter(category -> !categories.contains(category))
                .toList();
        List<MenuItemChanged> events = Stream.concat(adopted(plan), withdrawn(plan))
                .map(item -> new MenuItemChanged(item, now))
                .toList();
        return new Revision(newCategories, events);
    }

    private Stream<MenuItem> adopted(MenuPlan plan) {
        Map<UUID, MenuItem> known = items.stream().collect(Collectors.toMap(MenuItem::id, Function.identity()));
        return plan.items().stream()
                .map(planned -> Optional.ofNullable(known.get(planned.id()))
                        .map(item -> item.adopt(planned.offer()))
                        .orElseGet(() -> Optional.of(MenuItem.added(planned))))
                .flatMap(Optional::stream);
    }

    private Stream<MenuItem> withdrawn(MenuPlan plan) {
        var planned = plan.items().stream().map(PlannedItem::id).collect(Collectors.toSet());
        return items.stream()
                .filter(item -> !planned.contains(item.id()))
                .map(MenuItem::withdraw)
                .flatMap(Optional::stream);
    }
}
