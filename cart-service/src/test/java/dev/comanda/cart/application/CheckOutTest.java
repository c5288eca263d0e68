package dev.comanda.cart.application;

import static dev.comanda.cart.application.CartFixture.GUEST;
import static dev.comanda.cart.application.CartFixture.OTHER;
import static dev.comanda.cart.application.CartFixture.await;
import static dev.comanda.cart.application.CartFixture.command;
import static dev.comanda.cart.application.CartFixture.retried;
import static dev.comanda.cart.application.CartFixture.shown;
import static dev.comanda.cart.domain.Dishes.euro;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.application.port.in.CheckOut;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.domain.CartEvent;
import dev.comanda.cart.domain.CheckoutDecision;
import dev.comanda.cart.domain.CheckoutRequest;
import dev.comanda.cart.domain.CouponReason;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.PricedCart;
import dev.comanda.cart.domain.Refusal;
import dev.comanda.cart.domain.TestCoupons;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckOutTest {

    private final CartFixture fixture = new CartFixture();

    @Test
    void a_repeated_checkout_publishes_one_event() {
        PricedCart cart = fixture.addTiramisu(2);

        UUID orderId = fixture.orderOf(cart);
        CheckoutDecision repeated = fixture.checkOut(cart);

        assertThat(repeated)
                .isInstanceOfSatisfying(
                        CheckoutDecision.AlreadyCheckedOut.class,
                        same -> assertThat(same.checkout().orderId()).isEqualTo(orderId));
        assertThat(fixture.carts.events())
                .singleElement()
                .isInstanceOfSatisfying(CartEvent.CartCheckedOut.class, event -> {
                    assertThat(event.cartId()).isEqualTo(cart.cart().id());
                    assertThat(event.customer()).isEqualTo(GUEST.subject());
                    assertThat(event.version()).isEqualTo(2);
                    assertThat(event.checkout().orderId()).isEqualTo(orderId);
                });
    }

    @Test
    void a_refused_checkout_leaves_the_cart_open_and_publishes_nothing() {
        PricedCart cart = fixture.addTiramisu(2);
        fixture.putOnTheMenu(Dishes.changed(Dishes.tiramisu(), euro(700), true, false));

        assertThat(fixture.checkOut(cart)).isInstanceOf(Refusal.PriceChanged.class);
        assertThat(fixture.carts.events()).isEmpty();
        assertThat(await(fixture.checkOut().checkOut(command(cart, CheckoutRequest.expecting(euro(1400))))))
                .isInstanceOf(CheckoutDecision.CheckedOut.class);
    }

    @Test
    void another_guests_cart_is_unknown() {
        PricedCart cart = fixture.addTiramisu(OTHER, 2);

        assertThat(await(fixture.checkOut()
                        .checkOut(new CheckOut.Command(GUEST, cart.cart().id(), CheckoutRequest.atAnyTotal()))))
                .isEqualTo(new Refusal.UnknownCart());
    }

    @Test
    void a_checkout_of_a_concurrently_changed_cart_is_decided_again() {
        PricedCart cart = fixture.addTiramisu(2);
        Carts overtaken = new ConcurrentlyChangedCarts(fixture.carts, 1, () -> fixture.addTiramisu(1));

        CheckoutDecision decision = await(retried(
                () -> fixture.checkOut(overtaken).checkOut(command(cart, CheckoutRequest.expecting(euro(1300))))));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Refusal.PriceChanged.class,
                        changed -> assertThat(changed.total()).isEqualTo(euro(1950)));
    }

    @Test
    void the_second_of_two_concurrent_checkouts_repeats_the_first() {
        PricedCart cart = fixture.addTiramisu(2);
        Carts overtaken = new ConcurrentlyChangedCarts(fixture.carts, 1, () -> fixture.orderOf(cart));

        assertThat(await(retried(
                        () -> fixture.checkOut(overtaken).checkOut(command(cart, CheckoutRequest.atAnyTotal())))))
                .isInstanceOf(CheckoutDecision.AlreadyCheckedOut.class);
        assertThat(fixture.carts.events()).hasSize(1);
    }

    @Test
    void a_checkout_whose_concurrent_twin_took_the_last_coupon_use_repeats_it() {
        fixture.addCoupon(TestCoupons.limited(TestCoupons.five(), 1));
        fixture.addTiramisu(2);
        PricedCart cart = shown(fixture.applyCoupon().apply(GUEST, "FIVE"));
        Carts overtaken = ConcurrentlyChangedCarts.onceRead(fixture.carts, () -> fixture.orderOf(cart));

        assertThat(await(retried(
                        () -> fixture.checkOut(overtaken).checkOut(command(cart, CheckoutRequest.atAnyTotal())))))
                .isInstanceOf(CheckoutDecision.AlreadyCheckedOut.class);
        assertThat(fixture.carts.events()).hasSize(1);
    }

    @Test
    void the_last_use_of_a_coupon_goes_to_the_first_checkout() {
        fixture.addCoupon(TestCoupons.limited(TestCoupons.five(), 1));
        fixture.addTiramisu(2);
        PricedCart mine = shown(fixture.applyCoupon().apply(GUEST, "FIVE"));
        fixture.addTiramisu(OTHER, 2);
        PricedCart theirs = shown(fixture.applyCoupon().apply(OTHER, "FIVE"));
        fixture.orderOf(theirs);

        assertThat(fixture.checkOut(mine)).isEqualTo(new Refusal.CouponRefused(CouponReason.USED_UP));
    }
}
