package dev.comanda.cart.application;

import static dev.comanda.cart.domain.Dishes.euro;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.application.port.in.UpdateMenuCopy;
import dev.comanda.cart.application.port.out.Menu;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.MenuItem;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract of {@link Menu} and {@link UpdateMenuCopy}. */
public abstract class MenuContract {

    private final MenuItem dish = new MenuItem(
            UUID.randomUUID(),
            5,
            "Dish",
            euro(1200),
            true,
            false,
            Dishes.pizza().optionGroups());

    protected abstract Menu menu();

    protected abstract UpdateMenuCopy updateMenuCopy();

    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    public void a_stored_item_is_found_unchanged() {
        store(dish);

        assertThat(items(dish.id())).containsExactly(Map.entry(dish.id(), dish));
    }

    @Test
    public void only_requested_and_known_items_are_found() {
        MenuItem other = new MenuItem(UUID.randomUUID(), 1, "Other", euro(1), true, false, List.of());
        store(dish);
        store(other);

        assertThat(items(dish.id(), UUID.randomUUID())).containsOnlyKeys(dish.id());
        assertThat(items()).isEmpty();
    }

    @Test
    public void newer_versions_replace_older_ones_only() {
        MenuItem newer = Dishes.changed(dish, euro(1300), false, true);
        store(dish);
        store(newer);
        store(dish);

        assertThat(items(dish.id())).containsValue(newer);
    }

    @Test
    public void a_known_version_changes_nothing() {
        store(dish);
        store(new MenuItem(dish.id(), dish.version(), "Other name", euro(1), true, false, List.of()));

        assertThat(items(dish.id())).containsValue(dish);
    }

    private void store(MenuItem item) {
        await(() -> updateMenuCopy().update(item));
    }

    private Map<UUID, MenuItem> items(UUID... ids) {
        return await(() -> menu().items(Set.of(ids)));
    }
}
