package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.UpdateMenuCopy;
import dev.comanda.cart.application.port.out.Menu;
import dev.comanda.cart.domain.MenuItem;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The copy of the menu in memory. */
final class InMemoryMenu implements Menu, UpdateMenuCopy {

    private final Map<UUID, MenuItem> items = new ConcurrentHashMap<>();

    @Override
    public Uni<Map<UUID, MenuItem>> items(Set<UUID> itemIds) {
        return Uni.createFrom()
                .item(items.values().stream()
                        .filter(item -> itemIds.contains(item.id()))
                        .collect(Collectors.toMap(MenuItem::id, Function.identity())));
    }

    @Override
    public Uni<Void> update(MenuItem item) {
        items.merge(item.id(), item, (known, news) -> known.version() < news.version() ? news : known);
        return Uni.createFrom().voidItem();
    }
}
