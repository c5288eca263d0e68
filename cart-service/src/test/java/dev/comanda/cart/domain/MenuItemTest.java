package dev.comanda.cart.domain;

import static dev.comanda.cart.domain.Dishes.HAM;
import static dev.comanda.cart.domain.Dishes.LARGE;
import static dev.comanda.cart.domain.Dishes.NORMAL;
import static dev.comanda.cart.domain.Dishes.OLIVES;
import static dev.comanda.cart.domain.Dishes.TRUFFLE;
import static dev.comanda.cart.domain.Dishes.euro;
import static dev.comanda.cart.domain.Dishes.pizza;
import static dev.comanda.cart.domain.Dishes.tiramisu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MenuItemTest {

    @Test
    void an_item_costs_its_price_and_its_options() {
        assertThat(pizza().select(List.of(LARGE, OLIVES, HAM)))
                .isEqualTo(new Selection.Selected(
                        "Pizza Margherita",
                        List.of(
                                new ChosenOption(LARGE, "Large", euro(300)),
                                new ChosenOption(OLIVES, "Olives", euro(150)),
                                new ChosenOption(HAM, "Ham", euro(150))),
                        euro(1550)));
    }

    @Test
    void the_order_of_chosen_options_does_not_matter() {
        assertThat(pizza().select(List.of(HAM, OLIVES, LARGE))).isEqualTo(pizza().select(List.of(LARGE, OLIVES, HAM)));
    }

    @Test
    void an_item_without_options_is_selected_without_any() {
        assertThat(tiramisu().select(List.of())).isEqualTo(new Selection.Selected("Tiramisù", List.of(), euro(650)));
    }

    @Test
    void a_group_enforces_its_minimum_and_maximum() {
        assertThat(pizza().select(List.of())).isEqualTo(new Refusal.OptionMissing("Size", 1));
        assertThat(pizza().select(List.of(OLIVES))).isEqualTo(new Refusal.OptionMissing("Size", 1));
        assertThat(pizza().select(List.of(NORMAL, LARGE))).isEqualTo(new Refusal.TooManyOptions("Size", 1));
        assertThat(pizza().select(List.of(NORMAL, OLIVES, HAM, TRUFFLE)))
                .isEqualTo(new Refusal.TooManyOptions("Extras", 2));
    }

    @Test
    void an_option_is_chosen_once_at_most() {
        assertThat(pizza().select(List.of(NORMAL, OLIVES, OLIVES))).isInstanceOf(Refusal.TooManyOptions.class);
    }

    @Test
    void another_items_option_is_unknown() {
        assertThat(tiramisu().select(List.of(LARGE))).isEqualTo(new Refusal.OptionUnknown(LARGE));
    }

    @Test
    void sold_out_items_are_named() {
        MenuItem soldOut = Dishes.changed(tiramisu(), euro(650), false, false);

        assertThat(soldOut.select(List.of())).isEqualTo(new Refusal.SoldOut(List.of("Tiramisù")));
        assertThat(pizza().select(List.of(NORMAL, TRUFFLE))).isEqualTo(new Refusal.SoldOut(List.of("Truffle")));
    }

    @Test
    void a_hidden_item_is_unknown() {
        MenuItem hidden = Dishes.changed(tiramisu(), euro(650), false, true);

        assertThat(hidden.select(List.of()))
                .isEqualTo(new Refusal.UnknownItem(tiramisu().id()));
    }

    @Test
    void an_item_needs_a_name_a_price_and_groups() {
        UUID id = UUID.randomUUID();

        assertThatThrownBy(() -> new MenuItem(id, 1, missing(), euro(1), true, false, List.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> new MenuItem(id, 1, "Soup", missing(), true, false, List.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("price");
        assertThatThrownBy(() -> new MenuItem(missing(), 1, "Soup", euro(1), true, false, List.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("id");
        assertThatThrownBy(() -> new Option(id, "Large", missing(), true)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void all_prices_of_an_item_are_of_one_currency() {
        Option foreign = new Option(LARGE, "Large", Money.of(300, "CHF"), true);
        OptionGroup size = new OptionGroup(UUID.randomUUID(), "Size", 0, 1, List.of(foreign));

        assertThatThrownBy(() -> new MenuItem(UUID.randomUUID(), 1, "Soup", euro(1), true, false, List.of(size)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Large");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T missing() {
        return null;
    }
}
