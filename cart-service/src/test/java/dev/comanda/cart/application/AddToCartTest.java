package dev.comanda.cart.application;

import static dev.comanda.cart.application.CartFixture.GUEST;
import static dev.comanda.cart.application.CartFixture.OTHER;
import static dev.comanda.cart.application.CartFixture.await;
import static dev.comanda.cart.application.CartFixture.refused;
import static dev.comanda.cart.application.CartFixture.retried;
import static dev.comanda.cart.application.CartFixture.shown;
import static dev.comanda.cart.application.CartFixture.tiramisu;
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

    private final CartFixture fixture = new CartFixture();

    @Test
    void the_first_add_creates_a_cart_and_the_next_one_uses_it() {
        PricedCart first = fixture.addTiramisu(1);
        PricedCart second = fixture.addTiramisu(2);

        assertThat(second.cart().id()).isEqualTo(first.cart().id());
        assertThat(second.total()).isEqualTo(euro(1950));
        assertThat(fixture.seen()).contains(second);
    }

    @Test
    void a_cart_id_is_accepted_from_its_owner_only() {
        UUID cartId = fixture.addTiramisu(1).cart().id();

        assertThat(shown(fixture.addToCart().add(into(cartId, GUEST))).total()).isEqualTo(euro(1300));
        assertThat(refused(fixture.addToCart().add(into(cartId, OTHER)))).isEqualTo(new Refusal.UnknownCart());
        assertThat(refused(fixture.addToCart().add(into(UUID.randomUUID(), GUEST))))
                .isEqualTo(new Refusal.UnknownCart());
    }

    @Test
    void an_unknown_item_is_refused_and_creates_no_cart() {
        UUID unknown = UUID.randomUUID();

        assertThat(refused(
                        fixture.addToCart().add(new AddToCart.Command(GUEST, Optional.empty(), unknown, List.of(), 1))))
                .isEqualTo(new Refusal.UnknownItem(unknown));
        assertThat(fixture.seen()).isEmpty();
    }

    @Test
    void a_locked_cart_refuses_adds() {
        UUID orderId = fixture.orderOf(fixture.addTiramisu(1));

        assertThat(refused(fixture.addToCart().add(tiramisu(GUEST, 1)))).isEqualTo(new Refusal.CartLocked(orderId));
    }

    @Test
    void after_a_paid_order_the_next_add_creates_another_cart_even_with_the_old_id() {
        PricedCart paid = fixture.addTiramisu(1);
        await(fixture.settleCart().orderPaid(paid.cart().id(), fixture.orderOf(paid)));

        PricedCart next = shown(fixture.addToCart().add(into(paid.cart().id(), GUEST)));

        assertThat(next.cart().id()).isNotEqualTo(paid.cart().id());
        assertThat(next.total()).isEqualTo(euro(650));
    }

    @Test
    void a_conflicting_change_is_decided_again() {
        fixture.addTiramisu(1);
        Carts overtaken = new ConcurrentlyChangedCarts(fixture.carts, 3, () -> fixture.addTiramisu(1));

        PricedCart cart = shown(retried(() -> fixture.addToCart(overtaken).add(tiramisu(GUEST, 10))));

        assertThat(cart.cart().lines().getFirst().quantity()).isEqualTo(14);
    }

    @Test
    void concurrent_first_adds_create_one_cart_with_both_items() {
        Carts overtaken = new ConcurrentlyChangedCarts(fixture.carts, 1, () -> fixture.addTiramisu(1));

        PricedCart cart = shown(retried(() -> fixture.addToCart(overtaken).add(tiramisu(GUEST, 10))));

        assertThat(cart.cart().lines().getFirst().quantity()).isEqualTo(11);
    }

    @Test
    void a_conflicting_change_is_stale_at_once() {
        Carts overtaken = new ConcurrentlyChangedCarts(fixture.carts, 1, () -> {});

        assertThatThrownBy(() -> await(fixture.addToCart(overtaken).add(tiramisu(GUEST, 1))))
                .isInstanceOf(StaleCart.class);
    }

    private static AddToCart.Command into(UUID cartId, Customer customer) {
        return new AddToCart.Command(
                customer, Optional.of(cartId), Dishes.tiramisu().id(), List.of(), 1);
    }
}
