package dev.comanda.menu.domain;

import static dev.comanda.menu.domain.Samples.EUR;
import static dev.comanda.menu.domain.Samples.MARGHERITA;
import static dev.comanda.menu.domain.Samples.NOW;
import static dev.comanda.menu.domain.Samples.WATER;
import static dev.comanda.menu.domain.Samples.eur;
import static dev.comanda.menu.domain.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.menu.domain.ChangeDecision.Changed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MenuTest {

    private final PlannedItem margherita = new PlannedItem(MARGHERITA, Samples.margherita(950));
    private final PlannedItem water = new PlannedItem(WATER, Samples.water(280));
    private final Menu menu = Samples.imported(plan());

    @Test
    void the_first_import_adds_everything() {
        Revision revision = new Menu(List.of(), List.of()).become(plan(), NOW);

        assertThat(revision.categories()).containsExactly(Samples.PIZZA, Samples.DRINKS);
        assertThat(revision.events()).extracting(event -> event.item().id()).containsExactly(MARGHERITA, WATER);
    }

    @Test
    void the_same_import_again_changes_nothing_and_says_nothing() {
        assertThat(menu.become(plan(), NOW).isEmpty()).isTrue();
    }

    @Test
    void an_item_that_differs_gets_its_next_version_and_the_others_keep_theirs() {
        Revision revision = menu.become(plan(new PlannedItem(MARGHERITA, Samples.margherita(1000)), water), NOW);

        assertThat(revision.events()).singleElement().satisfies(event -> {
            assertThat(event.item().id()).isEqualTo(MARGHERITA);
            assertThat(event.item().version()).isEqualTo(2);
            assertThat(event.item().offer().price()).isEqualTo(eur(1000));
        });
    }

    @Test
    void an_item_that_vanished_is_hidden_once() {
        // When
        Menu without = Samples.after(menu, plan(margherita));

        // Then
        assertThat(item(without, WATER).hidden()).isTrue();
        assertThat(item(without, WATER).version()).isEqualTo(2);
        assertThat(without.become(plan(margherita), NOW).isEmpty()).isTrue();
    }

    @Test
    void an_item_that_comes_back_is_shown_again() {
        // Given
        Menu without = Samples.after(menu, plan(margherita));

        // When
        Menu again = Samples.after(without, plan());

        // Then
        assertThat(item(again, WATER).hidden()).isFalse();
        assertThat(item(again, WATER).version()).isEqualTo(3);
    }

    @Test
    void what_staff_did_outlives_the_import_of_a_plan_that_says_nothing_new_about_it() {
        // Given
        Menu changed =
                changed(new ItemChange(Optional.of(eur(990)), Optional.of(Availability.SOLD_OUT), Optional.of(true)));
        Offer described = new Offer(
                Samples.PIZZA.id(),
                0,
                "Pizza Margherita",
                "As in Naples",
                eur(950),
                Availability.AVAILABLE,
                List.of(),
                List.of(),
                List.of());

        // When
        Menu again = Samples.after(changed, plan());
        Menu reworded = Samples.after(changed, plan(new PlannedItem(MARGHERITA, described), water));

        // Then
        assertThat(again).isEqualTo(changed);
        MenuItem item = item(reworded, MARGHERITA);
        assertThat(item.offer()).isEqualTo(described.costing(eur(990)).being(Availability.SOLD_OUT));
        assertThat(item.hidden()).isTrue();
    }

    @Test
    void a_planned_price_that_is_new_replaces_the_one_of_staff() {
        // Given
        Menu changed = changed(new ItemChange(Optional.of(eur(990)), Optional.empty(), Optional.empty()));

        // When
        Menu repriced = Samples.after(changed, plan(new PlannedItem(MARGHERITA, Samples.margherita(1200)), water));

        // Then
        assertThat(item(repriced, MARGHERITA).offer().price()).isEqualTo(eur(1200));
    }

    @Test
    void a_renamed_category_is_a_change_without_an_event() {
        Category pizze = new Category(Samples.PIZZA.id(), "Pizze", 0);

        Revision revision =
                menu.become(new MenuPlan(EUR, List.of(pizze, Samples.DRINKS), List.of(margherita, water)), NOW);

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
