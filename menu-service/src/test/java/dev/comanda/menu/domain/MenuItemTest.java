package dev.comanda.menu.domain;

import static dev.comanda.menu.domain.Samples.EUR;
import static dev.comanda.menu.domain.Samples.NOW;
import static dev.comanda.menu.domain.Samples.eur;
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

    private final MenuItem item = MenuItem.added(new PlannedItem(Samples.MARGHERITA, Samples.margherita(950)));

    @Test
    void a_new_item_is_shown_in_its_first_version() {
        assertThat(item.version()).isEqualTo(1);
        assertThat(item.hidden()).isFalse();
    }

    @Test
    void a_new_price_is_the_next_version_and_leaves_the_rest_alone() {
        // When
        var decision = item.change(price(eur(1050)), NOW);

        // Then
        assertThat(decision).isInstanceOfSatisfying(Changed.class, changed -> {
            MenuItem next = changed.event().item();
            assertThat(next.version()).isEqualTo(2);
            assertThat(next.offer()).isEqualTo(Samples.margherita(1050));
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
    void what_is_so_already_is_not_said_again() {
        var change = new ItemChange(Optional.of(eur(950)), Optional.of(Availability.AVAILABLE), Optional.of(false));

        assertThat(item.change(change, NOW)).isEqualTo(new Unchanged(item));
    }

    @Test
    void a_change_has_to_name_something() {
        var nothing = new ItemChange(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(item.change(nothing, NOW)).isEqualTo(new NothingAsked());
    }

    @Test
    void a_price_is_neither_negative_nor_absurd() {
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
