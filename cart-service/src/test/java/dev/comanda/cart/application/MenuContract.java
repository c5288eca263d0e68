package dev.comanda.cart.application;

import static dev.comanda.cart.domain.Dishes.euro;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.application.port.in.FollowMenu;
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

/** What every copy of the menu has to do. */
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

    protected abstract FollowMenu followMenu();

    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    public void what_was_taken_is_found_as_it_was() {
        take(dish);

        assertThat(items(dish.id())).containsExactly(Map.entry(dish.id(), dish));
    }

    @Test
    public void only_what_is_asked_for_and_known_is_found() {
        MenuItem other = new MenuItem(UUID.randomUUID(), 1, "Other", euro(1), true, false, List.of());
        take(dish);
        take(other);

        assertThat(items(dish.id(), UUID.randomUUID())).containsOnlyKeys(dish.id());
        assertThat(items()).isEmpty();
    }

    @Test
    public void newer_news_replace_older_and_never_the_other_way_round() {
        MenuItem newer = Dishes.changed(dish, euro(1300), false, true);
        take(dish);
        take(newer);
        take(dish);

        assertThat(items(dish.id())).containsValue(newer);
    }

    @Test
    public void news_of_a_known_version_change_nothing() {
        take(dish);
        take(new MenuItem(dish.id(), dish.version(), "Other name", euro(1), true, false, List.of()));

        assertThat(items(dish.id())).containsValue(dish);
    }

    private void take(MenuItem item) {
        await(() -> followMenu().take(item));
    }

    private Map<UUID, MenuItem> items(UUID... ids) {
        return await(() -> menu().items(Set.of(ids)));
    }
}
