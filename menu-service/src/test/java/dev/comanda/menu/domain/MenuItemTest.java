package dev.comanda.menu.domain;

import static dev.comanda.menu.domain.TestItems.EUR;
import static dev.comanda.menu.domain.TestItems.NOW;
import static dev.comanda.menu.domain.TestItems.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.menu.domain.ChangeDecision.Changed;
import dev.comanda.menu.domain.ChangeDecision.NothingAsked;
import dev.comanda.menu.domain.ChangeDecision.PriceOutOfRange;
import dev.comanda.menu.domain.ChangeDecision.Unchanged;
import dev.comanda.menu.domain.ChangeDecision.WrongCurrency;
import dev.comanda.money.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MenuItemTest {

    private final MenuItem item = MenuItem.added(new PlannedItem(TestItems.MARGHERITA, TestItems.margherita(950)));

    @Test
    void a_new_item_is_shown_in_its_first_version() {
        assertThat(item.version()).isEqualTo(1);
        assertThat(item.hidden()).isFalse();
    }

    @Test
    void a_new_price_creates_the_next_version_and_changes_nothing_else() {
        // When
        var decision = item.change(price(eur(1050)), NOW);

        // Then
        assertThat(decision).isInstanceOfSatisfying(Changed.class, changed -> {
            MenuItem next = changed.event().item();
            assertThat(next.version()).isEqualTo(2);
            assertThat(next.offer()).isEqualTo(TestItems.margherita(1050));
            assertThat(changed.event().changedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void several_fields_change_in_one_version() {
        var change = new ItemChange(Optional.of(eur(0)), Optional.of(Availability.SOLD_OUT), Optional.of(true));

        assertThat(item.change(change, NOW)).isInstanceOfSatisfying(Changed.class, changed -> {
            MenuItem next = changed.event().item();
            assertThat(next.version()).isEqualTo(2);
            assertThat(next.offer().price()).isEqualTo(eur(0));
            assertThat(next.offer().availability()).isEqualTo(Availability.SOLD_OUT);
            assertThat(next.hidden()).isTrue();
        });
    }

    @Test
    void a_change_without_effect_has_no_event() {
        var change = new ItemChange(Optional.of(eur(950)), Optional.of(Availability.AVAILABLE), Optional.of(false));

        assertThat(item.change(change, NOW)).isEqualTo(new Unchanged(item));
    }

    @Test
    void a_change_must_not_be_empty() {
        var nothing = new ItemChange(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(item.change(nothing, NOW)).isEqualTo(new NothingAsked());
    }

    @Test
    void a_price_is_within_its_range() {
        assertThat(item.change(price(eur(-1)), NOW)).isEqualTo(new PriceOutOfRange());
        assertThat(item.change(price(eur(Price.MAX + 1)), NOW)).isEqualTo(new PriceOutOfRange());
        assertThat(item.change(price(eur(Price.MAX)), NOW)).isInstanceOf(Changed.class);
    }

    @Test
    void a_price_keeps_the_currency_of_the_menu() {
        assertThat(item.change(price(Money.of(950, "USD")), NOW)).isEqualTo(new WrongCurrency(EUR));
    }

    private static ItemChange price(Money price) {
        return new ItemChange(Optional.of(price), Optional.empty(), Optional.empty());
    }
}
