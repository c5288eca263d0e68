package dev.comanda.cart.adapter.in.rest;

import static dev.comanda.cart.Await.together;
import static dev.comanda.cart.adapter.in.rest.GuestApi.add;
import static dev.comanda.cart.adapter.in.rest.GuestApi.cart;
import static dev.comanda.cart.adapter.in.rest.GuestApi.checkOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comanda.backing.OnContext;
import dev.comanda.cart.OutboxWitness;
import dev.comanda.cart.application.port.in.AddToCart;
import dev.comanda.cart.application.port.in.CartResult;
import dev.comanda.cart.application.port.in.CheckOut;
import dev.comanda.cart.application.port.in.ChooseCoupon;
import dev.comanda.cart.application.port.in.FollowMenu;
import dev.comanda.cart.application.port.in.SettleCart;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.application.port.out.StaleCart;
import dev.comanda.cart.domain.CheckoutDecision;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.CouponReason;
import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.Refusal;
import dev.comanda.cart.domain.TestCoupons;
import dev.comanda.contract.HeldToContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many at once, and the database decides. */
@QuarkusTest
@ExtendWith(HeldToContract.class)
class RacesIT {

    @Inject
    FollowMenu menu;

    @Inject
    Coupons coupons;

    @Inject
    AddToCart addToCart;

    @Inject
    ChooseCoupon chooseCoupon;

    @Inject
    CheckOut checkOut;

    @Inject
    SettleCart settleCart;

    @Inject
    OutboxWitness witness;

    private final Coupon once =
            TestCoupons.named(TestCoupons.limited(TestCoupons.five(), 1), Coupon.normalise("R-" + UUID.randomUUID()));

    @BeforeEach
    void serve_tiramisu_and_give_a_coupon() {
        OnContext.await(() -> menu.take(Dishes.tiramisu()));
        OnContext.await(() -> coupons.add(once));
    }

    @Test
    @TestSecurity(user = "guest-races-begin")
    void of_carts_begun_at_once_exactly_one_survives_and_no_add_is_lost() {
        List<Integer> answers =
                together(8, () -> add(Dishes.tiramisu().id(), 1).extract().statusCode());

        assertThat(answers).containsOnly(200);
        cart().body("lines", hasSize(1)).body("lines[0].quantity", equalTo(8));
    }

    @Test
    @TestSecurity(user = "guest-races-checkout")
    void of_checkouts_of_one_cart_at_once_all_get_one_order_that_is_told_once() {
        String cartId = add(Dishes.tiramisu().id(), 2).extract().path("cartId");

        List<String> orders = together(
                8, () -> checkOut(cartId, "{}").statusCode(200).extract().path("orderId"));

        assertThat(Set.copyOf(orders)).hasSize(1);
        assertThat(witness.storedFor(UUID.fromString(cartId))).isEqualTo(1);
    }

    @Test
    void of_twenty_checkouts_with_the_last_use_of_a_coupon_exactly_one_gets_it() {
        Deque<CheckOut.Command> ready = new ConcurrentLinkedDeque<>();
        IntStream.range(0, 20).forEach(number -> ready.add(withCoupon("guest-" + number)));

        List<CheckoutDecision> decisions = together(20, () -> decide(ready.remove()));

        assertThat(decisions)
                .filteredOn(CheckoutDecision.CheckedOut.class::isInstance)
                .hasSize(1);
        assertThat(decisions)
                .filteredOn(Refusal.class::isInstance)
                .hasSize(19)
                .containsOnly(new Refusal.CouponRefused(CouponReason.USED_UP));
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    void of_many_words_about_an_orders_end_at_once_the_coupon_is_released_once() {
        UUID cartId = cartOf("guest-ends");
        UUID orderId = orderWithCoupon("guest-ends");

        together(8, () -> told(() -> settleCart.orderEndedUnpaid(cartId, orderId)));

        assertThat(uses()).isZero();
    }

    @Test
    void of_payment_and_expiry_at_once_one_wins_with_all_it_means() {
        UUID cartId = cartOf("guest-both");
        UUID orderId = orderWithCoupon("guest-both");
        AtomicInteger number = new AtomicInteger();

        together(
                8,
                () -> told(() -> number.incrementAndGet() % 2 == 0
                        ? settleCart.orderPaid(cartId, orderId)
                        : settleCart.orderEndedUnpaid(cartId, orderId)));

        boolean reopened = cartOf("guest-both").equals(cartId);
        assertThat(uses()).isEqualTo(reopened ? 0 : 1);
    }

    /** Tells again what another word overtook, as the receiver of events does. */
    private static Void told(Supplier<Uni<Void>> word) {
        return OnContext.await(() -> Uni.createFrom()
                .deferred(word::get)
                .onFailure(StaleCart.class)
                .retry()
                .atMost(20));
    }

    /** The checkout of a cart to which the coupon is applied. */
    private CheckOut.Command withCoupon(String who) {
        UUID cartId = cartOf(who);
        OnContext.await(() -> chooseCoupon.apply(guest(who), once.code()));
        return new CheckOut.Command(guest(who), cartId, Optional.empty());
    }

    private CheckoutDecision decide(CheckOut.Command command) {
        return OnContext.await(() -> checkOut.checkOut(command));
    }

    private UUID orderWithCoupon(String who) {
        if (decide(withCoupon(who)) instanceof CheckoutDecision.CheckedOut checkedOut) {
            return checkedOut.checkout().orderId();
        }
        throw new AssertionError("not checked out");
    }

    /** The cart that an add goes into, which must not be locked. */
    private UUID cartOf(String who) {
        AddToCart.Command command = new AddToCart.Command(
                guest(who), Optional.empty(), Dishes.tiramisu().id(), List.of(), 2);
        return switch (OnContext.await(() -> addToCart.add(command))) {
            case CartResult.Shown(var shown) -> shown.cart().id();
            case CartResult.Refused refused -> throw new AssertionError(refused);
        };
    }

    private Customer guest(String who) {
        return Customer.guest(who + once.code());
    }

    private int uses() {
        return OnContext.await(() -> coupons.find(once.code())).orElseThrow().used();
    }
}
