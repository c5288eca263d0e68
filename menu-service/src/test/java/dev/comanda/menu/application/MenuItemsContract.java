package dev.comanda.menu.application;

import static dev.comanda.menu.domain.TestItems.MARGHERITA;
import static dev.comanda.menu.domain.TestItems.NOW;
import static dev.comanda.menu.domain.TestItems.WATER;
import static dev.comanda.menu.domain.TestItems.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.menu.application.port.out.MenuItems;
import dev.comanda.menu.application.port.out.StaleMenuItem;
import dev.comanda.menu.domain.Category;
import dev.comanda.menu.domain.ChangeDecision.Changed;
import dev.comanda.menu.domain.ItemChange;
import dev.comanda.menu.domain.Menu;
import dev.comanda.menu.domain.MenuItem;
import dev.comanda.menu.domain.MenuItemChanged;
import dev.comanda.menu.domain.PlannedItem;
import dev.comanda.menu.domain.Revision;
import dev.comanda.menu.domain.TestItems;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract of {@link MenuItems}. Each test starts with an empty menu. */
public abstract class MenuItemsContract {

    private final Revision everything = new Menu(List.of(), List.of()).planChanges(TestItems.plan(), NOW);

    protected abstract MenuItems items();

    /** The stored events, as item and version. */
    protected abstract List<StoredEvent> events();

    protected abstract <T> T await(Supplier<Uni<T>> work);

    /** One event. */
    public record StoredEvent(UUID itemId, long version) {}

    @Test
    public void a_saved_item_is_found_unchanged() {
        // When
        save(everything);

        // Then
        MenuItem saved = everything.events().getFirst().item();
        assertThat(find(saved.id())).contains(saved);
        assertThat(await(items()::all).categories()).containsExactlyInAnyOrder(TestItems.PIZZA, TestItems.DRINKS);
        assertThat(await(items()::all).items()).hasSize(2).contains(saved);
    }

    @Test
    public void an_unknown_item_is_not_found() {
        assertThat(find(UUID.randomUUID())).isEmpty();
    }

    @Test
    public void events_are_stored_with_the_change() {
        save(everything);

        assertThat(events()).containsExactlyInAnyOrder(new StoredEvent(MARGHERITA, 1), new StoredEvent(WATER, 1));
    }

    @Test
    public void a_later_version_replaces_the_earlier() {
        // Given
        save(everything);

        // When
        MenuItemChanged cheaper = repriced(find(MARGHERITA).orElseThrow(), 850);
        save(Revision.of(cheaper));
        MenuItemChanged dearer = repriced(find(MARGHERITA).orElseThrow(), 1250);
        save(Revision.of(dearer));

        // Then
        assertThat(find(MARGHERITA)).contains(dearer.item());
        assertThat(dearer.item().version()).isEqualTo(3);
    }

    @Test
    public void the_second_of_two_changes_of_one_version_is_stale_and_changes_nothing() {
        // Given
        save(everything);
        MenuItem loaded = find(MARGHERITA).orElseThrow();
        save(Revision.of(repriced(loaded, 850)));
        List<StoredEvent> before = events();

        // When
        assertThatThrownBy(() -> save(Revision.of(repriced(loaded, 1250)))).isInstanceOf(StaleMenuItem.class);

        // Then
        assertThat(find(MARGHERITA).orElseThrow().offer().price()).isEqualTo(eur(850));
        assertThat(events()).isEqualTo(before);
    }

    @Test
    public void adding_an_existing_item_is_stale() {
        save(everything);

        assertThatThrownBy(() -> save(everything)).isInstanceOf(StaleMenuItem.class);
    }

    @Test
    public void changing_an_item_that_was_never_added_is_stale() {
        MenuItem unsaved = everything.events().getFirst().item();

        assertThatThrownBy(() -> save(Revision.of(repriced(unsaved, 850)))).isInstanceOf(StaleMenuItem.class);
        assertThat(find(unsaved.id())).isEmpty();
    }

    @Test
    public void a_stale_change_can_be_decided_again_in_the_same_chain() {
        // Given
        save(everything);
        MenuItem loaded = find(MARGHERITA).orElseThrow();
        save(Revision.of(repriced(loaded, 850)));

        // When
        await(() -> items().save(Revision.of(repriced(loaded, 1250)))
                .onFailure(StaleMenuItem.class)
                .recoverWithUni(() -> items().find(MARGHERITA)
                        .chain(found -> items().save(Revision.of(repriced(found.orElseThrow(), 1250))))));

        // Then
        assertThat(find(MARGHERITA).orElseThrow().version()).isEqualTo(3);
        assertThat(find(MARGHERITA).orElseThrow().offer().price()).isEqualTo(eur(1250));
    }

    @Test
    public void a_category_is_renamed_in_place() {
        // Given
        save(everything);
        Category renamed = new Category(TestItems.PIZZA.id(), "Pizze", 7);

        // When
        save(new Revision(List.of(renamed), List.of()));

        // Then
        assertThat(await(items()::all).categories()).containsExactlyInAnyOrder(renamed, TestItems.DRINKS);
    }

    @Test
    public void a_revision_with_one_stale_item_changes_nothing() {
        // Given
        save(everything);
        Menu menu = await(items()::all);
        Revision both = menu.planChanges(
                TestItems.plan(
                        new PlannedItem(MARGHERITA, TestItems.margherita(1)),
                        new PlannedItem(WATER, TestItems.water(2))),
                NOW);
        save(Revision.of(repriced(find(WATER).orElseThrow(), 300)));

        // When
        assertThatThrownBy(() -> save(both)).isInstanceOf(StaleMenuItem.class);

        // Then
        assertThat(find(MARGHERITA).orElseThrow().version()).isEqualTo(1);
        assertThat(find(WATER).orElseThrow().offer().price()).isEqualTo(eur(300));
    }

    @Test
    public void an_item_that_left_the_plan_is_stored_as_withdrawn() {
        // Given
        save(everything);
        Revision withdrawn =
                await(items()::all).planChanges(TestItems.plan(new PlannedItem(WATER, TestItems.water(280))), NOW);

        // When
        save(withdrawn);

        // Then
        MenuItem hidden = find(MARGHERITA).orElseThrow();
        assertThat(hidden.hidden()).isTrue();
        assertThat(hidden.imported()).isEmpty();
    }

    @Test
    public void an_empty_revision_is_no_change() {
        save(new Revision(List.of(), List.of()));

        assertThat(events()).isEmpty();
    }

    private void save(Revision revision) {
        await(() -> items().save(revision));
    }

    private Optional<MenuItem> find(UUID id) {
        return await(() -> items().find(id));
    }

    private static MenuItemChanged repriced(MenuItem item, long cents) {
        var change = new ItemChange(Optional.of(eur(cents)), Optional.empty(), Optional.empty());
        return ((Changed) item.change(change, NOW)).event();
    }
}
