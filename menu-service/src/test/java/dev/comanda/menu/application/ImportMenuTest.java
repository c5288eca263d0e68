package dev.comanda.menu.application;

import static dev.comanda.menu.domain.TestItems.EUR;
import static dev.comanda.menu.domain.TestItems.MARGHERITA;
import static dev.comanda.menu.domain.TestItems.NOW;
import static dev.comanda.menu.domain.TestItems.WATER;
import static dev.comanda.menu.domain.TestItems.eur;
import static dev.comanda.menu.domain.TestItems.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.menu.application.port.in.ChangeMenuItem;
import dev.comanda.menu.application.port.in.ImportMenu;
import dev.comanda.menu.application.port.in.ImportMenu.Command;
import dev.comanda.menu.application.port.in.ImportMenu.Imported;
import dev.comanda.menu.application.port.in.ImportMenu.Result;
import dev.comanda.menu.application.port.in.ImportMenu.WrongCurrency;
import dev.comanda.menu.application.port.out.StaleMenuItem;
import dev.comanda.menu.domain.ItemChange;
import dev.comanda.menu.domain.MenuItem;
import dev.comanda.menu.domain.MenuPlan;
import dev.comanda.menu.domain.PlannedItem;
import dev.comanda.menu.domain.TestItems;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ImportMenuTest {

    private final InstantSource clock = InstantSource.fixed(NOW);
    private final InMemoryMenuItems items = new InMemoryMenuItems();
    private final ImportMenu importMenu = new ImportMenuService(items, clock);

    @Test
    void imports_a_whole_menu_and_publishes_an_event_for_each_item() {
        assertThat(imported(plan())).isEqualTo(new Imported(2));

        assertThat(items.events())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.changedAt()).isEqualTo(NOW));
    }

    @Test
    void publishes_nothing_when_the_same_menu_is_imported_again() {
        // Given
        imported(plan());

        // When
        Result again = imported(plan());

        // Then
        assertThat(again).isEqualTo(new Imported(0));
        assertThat(items.events()).hasSize(2);
    }

    @Test
    void hides_items_that_are_no_longer_planned() {
        // Given
        imported(plan());

        // When
        Result smaller = imported(plan(new PlannedItem(MARGHERITA, TestItems.margherita(950))));

        // Then
        assertThat(smaller).isEqualTo(new Imported(1));
        assertThat(item().hidden()).isTrue();
    }

    @Test
    void decides_again_on_a_conflict_with_staff() {
        // Given
        imported(plan());
        items.beforeNextSave(() -> priceOfWater(300));

        // When
        Result result = imported(plan(
                new PlannedItem(MARGHERITA, TestItems.margherita(950)), new PlannedItem(WATER, TestItems.water(320))));

        // Then
        assertThat(result).isEqualTo(new Imported(1));
        assertThat(item().offer().price()).isEqualTo(eur(320));
        assertThat(item().version()).isEqualTo(3);
    }

    @Test
    void refuses_a_menu_in_another_currency() {
        Currency usd = Currency.getInstance("USD");

        Result result = importMenu.importMenu(new Command(plan(), usd)).await().indefinitely();

        assertThat(result).isEqualTo(new WrongCurrency(EUR, usd));
        assertThat(items.events()).isEmpty();
    }

    /** Started again on a conflict, as by callers. */
    private Result imported(MenuPlan plan) {
        return Uni.createFrom()
                .deferred(() -> importMenu.importMenu(new Command(plan, EUR)))
                .onFailure(StaleMenuItem.class)
                .retry()
                .atMost(1)
                .await()
                .indefinitely();
    }

    private MenuItem item() {
        return items.find(WATER).await().indefinitely().orElseThrow();
    }

    private void priceOfWater(long cents) {
        var change = new ItemChange(Optional.of(eur(cents)), Optional.empty(), Optional.empty());
        new ChangeMenuItemService(items, clock)
                .change(new ChangeMenuItem.Command(WATER, OptionalLong.empty(), change))
                .await()
                .indefinitely();
    }
}
