package dev.comanda.cart.application;

import static dev.comanda.cart.application.InMemoryHouse.GUEST;
import static dev.comanda.cart.application.InMemoryHouse.OTHER;
import static dev.comanda.cart.application.InMemoryHouse.await;
import static dev.comanda.cart.application.InMemoryHouse.refused;
import static dev.comanda.cart.application.InMemoryHouse.shown;
import static dev.comanda.cart.application.InMemoryHouse.tiramisu;
import static dev.comanda.cart.domain.Dishes.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.cart.application.port.in.AddToCart;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.application.port.out.StaleCart;
import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.PricedCart;
import dev.comanda.cart.domain.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddToCartTest {

    private final InMemoryHouse house = new InMemoryHouse();

    @Test
    void the_first_add_begins_a_cart_and_the_next_goes_into_it() {
        PricedCart first = house.addTiramisu(1);
        PricedCart second = house.addTiramisu(2);

        assertThat(second.cart().id()).isEqualTo(first.cart().id());
        assertThat(second.total()).isEqualTo(euro(1950));
        assertThat(house.seen()).contains(second);
    }

    @Test
    void a_cart_can_be_named_by_its_owner_only() {
        UUID cartId = house.addTiramisu(1).cart().id();

        assertThat(shown(house.addToCart().add(into(cartId, GUEST))).total()).isEqualTo(euro(1300));
        assertThat(refused(house.addToCart().add(into(cartId, OTHER)))).isEqualTo(new Refusal.UnknownCart());
        assertThat(refused(house.addToCart().add(into(UUID.randomUUID(), GUEST))))
                .isEqualTo(new Refusal.UnknownCart());
    }

    @Test
    void an_item_that_is_not_on_the_menu_is_refused_and_begins_no_cart() {
        UUID unknown = UUID.randomUUID();

        assertThat(refused(
                        house.addToCart().add(new AddToCart.Command(GUEST, Optional.empty(), unknown, List.of(), 1))))
                .isEqualTo(new Refusal.UnknownItem(unknown));
        assertThat(house.seen()).isEmpty();
    }

    @Test
    void while_an_order_is_open_its_cart_takes_nothing() {
        UUID orderId = house.orderOf(house.addTiramisu(1));

        assertThat(refused(house.addToCart().add(tiramisu(GUEST, 1)))).isEqualTo(new Refusal.CartLocked(orderId));
    }

    @Test
    void after_a_paid_order_the_next_add_begins_another_cart_even_if_the_old_one_is_named() {
        PricedCart paid = house.addTiramisu(1);
        await(house.settleCart().orderPaid(paid.cart().id(), house.orderOf(paid)));

        PricedCart next = shown(house.addToCart().add(into(paid.cart().id(), GUEST)));

        assertThat(next.cart().id()).isNotEqualTo(paid.cart().id());
        assertThat(next.total()).isEqualTo(euro(650));
    }

    @Test
    void a_change_that_was_overtaken_is_decided_anew() {
        house.addTiramisu(1);
        Carts overtaken = new OvertakenCarts(house.carts, 3, () -> house.addTiramisu(1));

        PricedCart cart = shown(house.addToCart(overtaken).add(tiramisu(GUEST, 10)));

        assertThat(cart.cart().lines().getFirst().quantity()).isEqualTo(14);
    }

    @Test
    void of_two_carts_begun_at_once_one_survives_with_both_adds() {
        Carts overtaken = new OvertakenCarts(house.carts, 1, () -> house.addTiramisu(1));

        PricedCart cart = shown(house.addToCart(overtaken).add(tiramisu(GUEST, 10)));

        assertThat(cart.cart().lines().getFirst().quantity()).isEqualTo(11);
    }

    @Test
    void a_change_that_is_overtaken_for_ever_gives_up() {
        Carts overtaken = new OvertakenCarts(house.carts, Integer.MAX_VALUE, () -> {});

        assertThatThrownBy(() -> await(house.addToCart(overtaken).add(tiramisu(GUEST, 1))))
                .isInstanceOf(StaleCart.class);
    }

    private static AddToCart.Command into(UUID cartId, Customer customer) {
        return new AddToCart.Command(
                customer, Optional.of(cartId), Dishes.tiramisu().id(), List.of(), 1);
    }
}
