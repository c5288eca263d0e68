package dev.comanda.order.application;

import static dev.comanda.order.domain.Examples.ANNA;
import static dev.comanda.order.domain.Examples.basket;
import static dev.comanda.order.domain.Examples.checkout;
import static dev.comanda.order.domain.Examples.newId;
import static dev.comanda.order.domain.Examples.withoutCoupon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.comanda.order.application.port.out.Carts;
import dev.comanda.order.application.port.out.Carts.Answer;
import dev.comanda.order.application.port.out.CartsUnavailable;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.CheckoutRefusal;
import dev.comanda.order.domain.CheckoutRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
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
        Checkout bare = checkout(ANNA, withoutCoupon(basket(1300, 0)));
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
        Map<String, Object> change = Map.of("lineId", newId().toString(), "was", euros(650), "now", euros(700));
        return List.of(
                new CheckoutRefusal("not-found", Map.of("status", 404, "detail", "There is no such cart")),
                new CheckoutRefusal("empty-cart", Map.of("status", 409)),
                new CheckoutRefusal("sold-out", Map.of("status", 409, "names", List.of("Tiramisù", "Water"))),
                new CheckoutRefusal(
                        "price-changed", Map.of("status", 409, "lines", List.of(change), "total", euros(1400))),
                new CheckoutRefusal("price-changed", Map.of("status", 409, "lines", List.of(), "total", euros(1300))),
                new CheckoutRefusal("coupon-refused", Map.of("status", 409, "reason", "used_up")),
                new CheckoutRefusal("amount-too-small", Map.of("status", 409, "minimum", euros(50))),
                new CheckoutRefusal("of-a-later-release", Map.of("status", 422, "title", "No")));
    }

    @Test
    void no_answer_is_an_outage_and_not_a_refusal() {
        stubCheckout(checkout);
        stopAnswering();

        assertThatExceptionOfType(CartsUnavailable.class).isThrownBy(() -> checkOut(checkout.cartId()));
    }

    private Answer checkOut(UUID cartId) {
        return await(() -> carts().checkOut(cartId, CheckoutRequest.atAnyTotal()));
    }

    private static Map<String, Object> euros(int cents) {
        return Map.of("amount", cents, "currency", "EUR");
    }
}
