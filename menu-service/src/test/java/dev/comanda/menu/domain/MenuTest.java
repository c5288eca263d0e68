package dev.comanda.menu.domain;

import static dev.comanda.menu.domain.TestItems.EUR;
import static dev.comanda.menu.domain.TestItems.MARGHERITA;
import static dev.comanda.menu.domain.TestItems.NOW;
import static dev.comanda.menu.domain.TestItems.WATER;
import static dev.comanda.menu.domain.TestItems.eur;
import static dev.comanda.menu.domain.TestItems.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.menu.domain.ChangeDecision.Changed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MenuTest {

    private final PlannedItem margherita = new PlannedItem(MARGHERITA, TestItems.margherita(950));
    private final PlannedItem water = new PlannedItem(WATER, TestItems.water(280));
    private final Menu menu = TestItems.imported(plan());

    @Test
    void the_first_import_adds_everything() {
        Revision revision = new Menu(List.of(), List.of()).planChanges(plan(), NOW);

        assertThat(revision.categories()).containsExactly(TestItems.PIZZA, TestItems.DRINKS);
        assertThat(revision.events()).extracting(event -> event.item().id()).containsExactly(MARGHERITA, WATER);
    }

    @Test
    void repeating_an_import_changes_and_publishes_nothing() {
        assertThat(menu.planChanges(plan(), NOW).isEmpty()).isTrue();
    }

    @Test
    void only_changed_items_get_a_new_version() {
        Revision revision = menu.planChanges(plan(new PlannedItem(MARGHERITA, TestItems.margherita(1000)), water), NOW);

        assertThat(revision.events()).singleElement().satisfies(event -> {
            assertThat(event.item().id()).isEqualTo(MARGHERITA);
            assertThat(event.item().version()).isEqualTo(2);
            assertThat(event.item().offer().price()).isEqualTo(eur(1000));
        });
    }

    @Test
    void an_item_that_left_the_plan_is_hidden_once() {
        // When
        Menu without = TestItems.after(menu, plan(margherita));

        // Then
        assertThat(item(without, WATER).hidden()).isTrue();
        assertThat(item(without, WATER).version()).isEqualTo(2);
        assertThat(without.planChanges(plan(margherita), NOW).isEmpty()).isTrue();
    }

    @Test
    void an_item_that_comes_back_is_shown_again() {
        // Given
        Menu without = TestItems.after(menu, plan(margherita));

        // When
        Menu again = TestItems.after(without, plan());

        // Then
        assertThat(item(again, WATER).hidden()).isFalse();
        assertThat(item(again, WATER).version()).isEqualTo(3);
    }

    @Test
    void changes_by_staff_survive_an_import_that_does_not_change_the_same_field() {
        // Given
        Menu changed =
                changed(new ItemChange(Optional.of(eur(990)), Optional.of(Availability.SOLD_OUT), Optional.of(true)));
        Offer described = new Offer(
                TestItems.PIZZA.id(),
                0,
                "Pizza Margherita",
                "As in Naples",
                eur(950),
                Availability.AVAILABLE,
                List.of(),
                List.of(),
                List.of());

        // When
        Menu again = TestItems.after(changed, plan());
        Menu reworded = TestItems.after(changed, plan(new PlannedItem(MARGHERITA, described), water));

        // Then
        assertThat(again).isEqualTo(changed);
        MenuItem item = item(reworded, MARGHERITA);
        assertThat(item.offer()).isEqualTo(described.costing(eur(990)).being(Availability.SOLD_OUT));
        assertThat(item.hidden()).isTrue();
    }

    @Test
    void a_new_planned_price_replaces_the_one_of_staff() {
        // Given
        Menu changed = changed(new ItemChange(Optional.of(eur(990)), Optional.empty(), Optional.empty()));

        // When
        Menu repriced = TestItems.after(changed, plan(new PlannedItem(MARGHERITA, TestItems.margherita(1200)), water));

        // Then
        assertThat(item(repriced, MARGHERITA).offer().price()).isEqualTo(eur(1200));
    }

    @Test
    void a_renamed_category_is_a_change_without_an_event() {
        Category pizze = new Category(TestItems.PIZZA.id(), "Pizze", 0);

        Revision revision =
                menu.planChanges(new MenuPlan(EUR, List.of(pizze, TestItems.DRINKS), List.of(margherita, water)), NOW);

        assertThat(revision).isEqualTo(new Revision(List.of(pizze), List.of()));
    }

    private Menu changed(ItemChange change) {
        Changed changed = (Changed) item(menu, MARGHERITA).change(change, NOW);
        return Revision.of(changed.event()).appliedTo(menu);
    }

    private static MenuItem item(Menu menu, UUID id) {
        return menu.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
