package dev.comanda.menu.adapter.out.postgres;

import dev.comanda.menu.application.port.out.StaleMenuItem;
import dev.comanda.menu.domain.MenuItem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MenuItemRows implements PanacheRepositoryBase<MenuItemRow, UUID> {

    Uni<List<MenuItem>> all() {
        return listAll().map(MenuItemRows::toDomain);
    }

    Uni<List<MenuItem>> visible() {
        return list("hidden", false).map(MenuItemRows::toDomain);
    }

    /** Fails with {@link StaleMenuItem} if a row does not have the version before the item's new one. */
    Uni<Void> store(List<MenuItem> items) {
        return items.isEmpty() ? Uni.createFrom().voidItem() : storeAll(items);
    }

    /** Panache can't persist an empty list. */
    private Uni<Void> storeAll(List<MenuItem> items) {
        List<UUID> ids = items.stream().map(MenuItem::id).toList();
        return list("id in ?1", ids)
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.id, Function.identity())))
                .map(rows -> items.stream().map(item -> next(rows, item)).toList())
                .chain(rows -> persist(rows));
    }

    private static MenuItemRow next(Map<UUID, MenuItemRow> rows, MenuItem item) {
        MenuItemRow row = rows.get(item.id());
        if (item.version() != versionOf(row) + 1) {
            throw new StaleMenuItem(item.id());
        }
        if (row == null) {
            return MenuItemRow.from(item);
        }
        row.update(item);
        return row;
    }

    private static long versionOf(@Nullable MenuItemRow row) {
        return row == null ? 0 : row.version;
    }

    private static List<MenuItem> toDomain(List<MenuItemRow> rows) {
        return rows.stream().map(MenuItemRow::toDomain).toList();
    }
}
