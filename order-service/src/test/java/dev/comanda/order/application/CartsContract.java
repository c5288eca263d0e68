package dev.comanda.order.application;

import static dev.comanda.order.domain.Examples.ANNA;
import static dev.comanda.order.domain.Examples.basket;
import static dev.comanda.order.domain.Examples.checkout;
import static dev.comanda.order.domain.Examples.euro;
import static dev.comanda.order.domain.Examples.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.comanda.order.application.port.out.Carts;
import dev.comanda.order.application.port.out.Carts.Answer;
import dev.comanda.order.application.port.out.CartsUnavailable;
import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.CheckoutRefusal;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of {@link Carts}. */
public abstract class CartsContract {

    private final Checkout checkout = checkout();

    protected abstract Carts carts();

    /** Subscribes as the real adapter needs it, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    /** Lets the cart be checked out with this result, any number of times. */
    protected abstract void stubCheckout(Checkout checkout);

    protected abstract void stubRefusal(UUID cartId, CheckoutRefusal refusal);

    /** No call is answered any more. */
    protected abstract void stopAnswering();

    @Test
    void a_checkout_returns_the_contents_of_the_cart() {
        stubCheckout(checkout);

        assertThat(checkOut(checkout.cartId())).isEqualTo(new Answer.CheckedOut(checkout, false));
    }

    @Test
    void a_checkout_without_a_coupon_has_none() {
        Basket plain = basket(1300, 0);
        Basket withoutCoupon =
                new Basket(plain.lines(), Optional.empty(), plain.subtotal(), plain.discount(), plain.total());
        Checkout bare = checkout(ANNA, withoutCoupon);
        stubCheckout(bare);

        assertThat(checkOut(bare.cartId())).isEqualTo(new Answer.CheckedOut(bare, false));
    }

    @Test
    void a_repeated_checkout_returns_the_same_order_and_is_marked_as_repeated() {
        stubCheckout(checkout);
        checkOut(checkout.cartId());

        assertThat(checkOut(checkout.cartId())).isEqualTo(new Answer.CheckedOut(checkout, true));
        assertThat(checkOut(checkout.cartId())).isEqualTo(new Answer.CheckedOut(checkout, true));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_is_returned_with_its_details(CheckoutRefusal refusal) {
        stubRefusal(checkout.cartId(), refusal);

        assertThat(checkOut(checkout.cartId())).isEqualTo(new Answer.Refused(refusal));
    }

    static List<CheckoutRefusal> refusals() {
        return List.of(
                new CheckoutRefusal.UnknownCart(),
                new CheckoutRefusal.EmptyCart(),
                new CheckoutRefusal.SoldOut(List.of("Tiramisù", "Water")),
                new CheckoutRefusal.PriceChanged(
                        List.of(new CheckoutRefusal.PriceChange(newId(), euro(650), euro(700))), euro(1400)),
                new CheckoutRefusal.PriceChanged(List.of(), euro(1300)),
                new CheckoutRefusal.CouponRefused("used_up"),
                new CheckoutRefusal.AmountTooSmall(euro(50)));
    }

    @Test
    void no_answer_is_an_outage_and_not_a_refusal() {
        stubCheckout(checkout);
        stopAnswering();

        assertThatExceptionOfType(CartsUnavailable.class).isThrownBy(() -> checkOut(checkout.cartId()));
    }

    private Answer checkOut(UUID cartId) {
        return await(() -> carts().checkOut(cartId, Optional.empty()));
    }
}
