package dev.comanda.cart.application;

import static dev.comanda.cart.application.InMemoryHouse.GUEST;
import static dev.comanda.cart.application.InMemoryHouse.OTHER;
import static dev.comanda.cart.application.InMemoryHouse.await;
import static dev.comanda.cart.application.InMemoryHouse.command;
import static dev.comanda.cart.application.InMemoryHouse.shown;
import static dev.comanda.cart.domain.Dishes.euro;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.application.port.in.CheckOut;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.domain.CartEvent;
import dev.comanda.cart.domain.CheckoutDecision;
import dev.comanda.cart.domain.CouponReason;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.PricedCart;
import dev.comanda.cart.domain.Refusal;
import dev.comanda.cart.domain.TestCoupons;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckOutTest {

    private final InMemoryHouse house = new InMemoryHouse();

    @Test
    void a_checkout_is_told_once_however_often_it_is_repeated() {
        PricedCart cart = house.addTiramisu(2);

        UUID orderId = house.orderOf(cart);
        CheckoutDecision repeated = house.checkOut(cart);

        assertThat(repeated)
                .isInstanceOfSatisfying(
                        CheckoutDecision.AlreadyCheckedOut.class,
                        same -> assertThat(same.checkout().orderId()).isEqualTo(orderId));
        assertThat(house.carts.events())
                .singleElement()
                .isInstanceOfSatisfying(CartEvent.CartCheckedOut.class, event -> {
                    assertThat(event.cartId()).isEqualTo(cart.cart().id());
                    assertThat(event.customer()).isEqualTo(GUEST.subject());
                    assertThat(event.version()).isEqualTo(2);
                    assertThat(event.checkout().orderId()).isEqualTo(orderId);
                });
    }

    @Test
    void a_refused_checkout_leaves_the_cart_open_and_tells_nobody() {
        PricedCart cart = house.addTiramisu(2);
        house.serve(Dishes.changed(Dishes.tiramisu(), euro(700), true, false));

        assertThat(house.checkOut(cart)).isInstanceOf(Refusal.PriceChanged.class);
        assertThat(house.carts.events()).isEmpty();
        assertThat(await(house.checkOut().checkOut(command(cart, Optional.of(euro(1400))))))
                .isInstanceOf(CheckoutDecision.CheckedOut.class);
    }

    @Test
    void another_guests_cart_is_unknown() {
        PricedCart cart = house.addTiramisu(OTHER, 2);

        assertThat(await(house.checkOut()
                        .checkOut(new CheckOut.Command(GUEST, cart.cart().id(), Optional.empty()))))
                .isEqualTo(new Refusal.UnknownCart());
    }

    @Test
    void a_cart_that_was_changed_meanwhile_is_judged_anew() {
        PricedCart cart = house.addTiramisu(2);
        Carts overtaken = new OvertakenCarts(house.carts, 1, () -> house.addTiramisu(1));

        CheckoutDecision decision = await(house.checkOut(overtaken).checkOut(command(cart, Optional.of(euro(1300)))));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Refusal.PriceChanged.class,
                        changed -> assertThat(changed.total()).isEqualTo(euro(1950)));
    }

    @Test
    void of_two_checkouts_at_once_the_second_repeats_the_first() {
        PricedCart cart = house.addTiramisu(2);
        Carts overtaken = new OvertakenCarts(house.carts, 1, () -> house.orderOf(cart));

        assertThat(await(house.checkOut(overtaken).checkOut(command(cart, Optional.empty()))))
                .isInstanceOf(CheckoutDecision.AlreadyCheckedOut.class);
        assertThat(house.carts.events()).hasSize(1);
    }

    @Test
    void who_is_refused_the_use_that_their_own_cart_has_just_taken_repeats_that_checkout() {
        house.give(TestCoupons.limited(TestCoupons.five(), 1));
        house.addTiramisu(2);
        PricedCart cart = shown(house.chooseCoupon().apply(GUEST, "FIVE"));
        Carts overtaken = OvertakenCarts.onceRead(house.carts, () -> house.orderOf(cart));

        assertThat(await(house.checkOut(overtaken).checkOut(command(cart, Optional.empty()))))
                .isInstanceOf(CheckoutDecision.AlreadyCheckedOut.class);
        assertThat(house.carts.events()).hasSize(1);
    }

    @Test
    void the_last_use_of_a_coupon_goes_to_the_first_who_checks_out() {
        house.give(TestCoupons.limited(TestCoupons.five(), 1));
        house.addTiramisu(2);
        PricedCart mine = shown(house.chooseCoupon().apply(GUEST, "FIVE"));
        house.addTiramisu(OTHER, 2);
        PricedCart theirs = shown(house.chooseCoupon().apply(OTHER, "FIVE"));
        house.orderOf(theirs);

        assertThat(house.checkOut(mine)).isEqualTo(new Refusal.CouponRefused(CouponReason.USED_UP));
    }
}
