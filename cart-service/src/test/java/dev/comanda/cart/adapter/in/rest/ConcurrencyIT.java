package dev.comanda.cart.adapter.in.rest;

import static dev.comanda.cart.Await.together;
import static dev.comanda.cart.adapter.in.rest.GuestApi.add;
import static dev.comanda.cart.adapter.in.rest.GuestApi.cart;
import static dev.comanda.cart.adapter.in.rest.GuestApi.checkOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comanda.cart.OutboxRecorder;
import dev.comanda.cart.application.port.in.AddToCart;
import dev.comanda.cart.application.port.in.ApplyCoupon;
import dev.comanda.cart.application.port.in.CartResult;
import dev.comanda.cart.application.port.in.CheckOut;
import dev.comanda.cart.application.port.in.SettleCart;
import dev.comanda.cart.application.port.in.UpdateMenuCopy;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.application.port.out.StaleCart;
import dev.comanda.cart.domain.CheckoutDecision;
import dev.comanda.cart.domain.CheckoutRequest;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.CouponReason;
import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.Refusal;
import dev.comanda.cart.domain.TestCoupons;
import dev.comanda.contracts.HeldToContract;
import dev.comanda.messaging.conflict.ConflictRetry;
import dev.comanda.servers.OnContext;
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

/** Concurrent requests. */
@QuarkusTest
@ExtendWith(HeldToContract.class)
class ConcurrencyIT {

    @Inject
    UpdateMenuCopy menu;

    @Inject
    Coupons coupons;

    @Inject
    AddToCart addToCart;

    @Inject
    ApplyCoupon applyCoupon;

    @Inject
    CheckOut checkOut;

    @Inject
    SettleCart settleCart;

    @Inject
    OutboxRecorder recorder;

    private final Coupon once =
            TestCoupons.named(TestCoupons.limited(TestCoupons.five(), 1), Coupon.normalise("R-" + UUID.randomUUID()));

    @BeforeEach
    void set_up_menu_and_coupon() {
        OnContext.await(() -> menu.update(Dishes.tiramisu()));
        OnContext.await(() -> coupons.add(once));
    }

    @Test
    @TestSecurity(user = "guest-races-begin")
    void concurrent_first_adds_create_one_cart_and_none_is_lost() {
        List<Integer> answers =
                together(8, () -> add(Dishes.tiramisu().id(), 1).extract().statusCode());

        assertThat(answers).containsOnly(200);
        cart().body("lines", hasSize(1)).body("lines[0].quantity", equalTo(8));
    }

    @Test
    @TestSecurity(user = "guest-races-checkout")
    void concurrent_checkouts_of_one_cart_return_one_order_and_publish_one_event() {
        String cartId = add(Dishes.tiramisu().id(), 2).extract().path("cartId");

        List<String> orders = together(
                8, () -> checkOut(cartId, "{}").statusCode(200).extract().path("orderId"));

        assertThat(Set.copyOf(orders)).hasSize(1);
        assertThat(recorder.storedFor(UUID.fromString(cartId))).isEqualTo(1);
    }

    @Test
    void of_twenty_concurrent_checkouts_exactly_one_gets_the_last_use_of_a_coupon() {
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
    void concurrent_events_about_the_end_of_an_order_release_the_coupon_once() {
        UUID cartId = cartOf("guest-ends");
        UUID orderId = orderWithCoupon("guest-ends");

        together(8, () -> retried(() -> settleCart.orderEndedUnpaid(cartId, orderId)));

        assertThat(uses()).isZero();
    }

    @Test
    void of_concurrent_payment_and_expiry_exactly_one_takes_effect() {
        UUID cartId = cartOf("guest-both");
        UUID orderId = orderWithCoupon("guest-both");
        AtomicInteger number = new AtomicInteger();

        together(
                8,
                () -> retried(() -> number.incrementAndGet() % 2 == 0
                        ? settleCart.orderPaid(cartId, orderId)
                        : settleCart.orderEndedUnpaid(cartId, orderId)));

        boolean reopened = cartOf("guest-both").equals(cartId);
        assertThat(uses()).isEqualTo(reopened ? 0 : 1);
    }

    /** Retries on conflicts, as the event receiver does. */
    private static Void retried(Supplier<Uni<Void>> event) {
        return OnContext.await(() -> Uni.createFrom()
                .deferred(event::get)
                .onFailure(StaleCart.class)
                .retry()
                .atMost(20));
    }

    /** Checks out a cart with the coupon applied. */
    private CheckOut.Command withCoupon(String who) {
        UUID cartId = cartOf(who);
        OnContext.await(() -> applyCoupon.apply(guest(who), once.code()));
        return new CheckOut.Command(guest(who), cartId, CheckoutRequest.atAnyTotal());
    }

    private CheckoutDecision decide(CheckOut.Command command) {
        return OnContext.await(() -> ConflictRetry.retry("checkouts", () -> checkOut.checkOut(command)));
    }

    private UUID orderWithCoupon(String who) {
        if (decide(withCoupon(who)) instanceof CheckoutDecision.CheckedOut checkedOut) {
            return checkedOut.checkout().orderId();
        }
        throw new AssertionError("not checked out");
    }

    /** The id of the guest's open cart. */
    private UUID cartOf(String who) {
        AddToCart.Command command = new AddToCart.Command(
                guest(who), Optional.empty(), Dishes.tiramisu().id(), List.of(), 2);
        return switch (OnContext.await(() -> addToCart.add(command))) {
            case CartResult.Shown<Refusal.ToAdd>(var shown) -> shown.cart().id();
            case CartResult.Refused<Refusal.ToAdd> refused -> throw new AssertionError(refused);
        };
    }

    private Customer guest(String who) {
        return Customer.guest(who + once.code());
    }

    private int uses() {
        return OnContext.await(() -> coupons.find(once.code())).orElseThrow().used();
    }
}
