package dev.comanda.order.application;

import static dev.comanda.order.domain.Examples.ANNA;
import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.WINDOW;
import static dev.comanda.order.domain.Examples.checkout;
import static dev.comanda.order.domain.Examples.withoutCoupon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.order.application.port.in.PlaceOrder;
import dev.comanda.order.application.port.in.PlaceOrder.Result;
import dev.comanda.order.application.port.out.OrderPolicy;
import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.CheckoutRefusal;
import dev.comanda.order.domain.CheckoutRequest;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {

    private final InMemoryOrders orders = new InMemoryOrders();
    private final ScriptedCarts carts = new ScriptedCarts();
    private static final Duration COUPON_WINDOW = Duration.ofMinutes(15);

    private final OrderPolicy policy = new OrderPolicy(WINDOW, COUPON_WINDOW);
    private final PlaceOrder placeOrder = new PlaceOrderService(orders, orders, carts, policy, () -> NOON);
    private final CreateMissingOrderService createMissingOrder =
            new CreateMissingOrderService(orders, policy, () -> NOON);

    private final Checkout checkout = checkout();

    @Test
    void a_checked_out_cart_becomes_a_pending_order() {
        carts.stubCheckout(checkout);

        Result result = place(checkout.cartId(), Optional.empty());

        assertThat(placed(result).status()).isEqualTo(OrderStatus.PENDING);
        assertThat(placed(result).id()).isEqualTo(checkout.orderId());
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void an_order_with_a_coupon_has_a_shorter_payment_window() {
        Basket plain = withoutCoupon(checkout.basket());

        assertThat(expiryOf(checkout)).isEqualTo(NOON.plus(COUPON_WINDOW));
        assertThat(expiryOf(checkout(ANNA, plain))).isEqualTo(NOON.plus(WINDOW));
    }

    @Test
    void a_coupon_never_extends_the_payment_window() {
        OrderPolicy shortWindow = new OrderPolicy(Duration.ofMinutes(10), COUPON_WINDOW);

        assertThat(shortWindow.paymentWindow(checkout.basket())).isEqualTo(Duration.ofMinutes(10));
    }

    private Instant expiryOf(Checkout cart) {
        carts.stubCheckout(cart);
        return placed(place(cart.cartId(), Optional.empty())).expiresAt();
    }

    @Test
    void two_requests_for_one_cart_return_the_same_order() {
        carts.stubCheckout(checkout);
        Order order = placed(place(checkout.cartId(), key("first", "a")));

        assertThat(place(checkout.cartId(), key("second", "a"))).isEqualTo(new Result.PlacedBefore(order));
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void a_repeated_request_is_answered_without_calling_the_cart_service() {
        carts.stubCheckout(checkout);
        Order order = placed(place(checkout.cartId(), key("again", "a")));

        Result repeated = place(checkout.cartId(), key("again", "a"));

        assertThat(repeated).isEqualTo(new Result.Placed(order));
        assertThat(carts.calls()).isEqualTo(1);
    }

    @Test
    void a_key_with_another_body_is_refused() {
        carts.stubCheckout(checkout);
        place(checkout.cartId(), key("taken", "a"));

        assertThat(place(checkout.cartId(), key("taken", "b"))).isEqualTo(new Result.KeyReused());
    }

    @Test
    void a_refusal_does_not_use_up_the_key() {
        CheckoutRefusal refusal = new CheckoutRefusal("empty-cart", Map.of("status", 409));
        carts.stubRefusal(checkout.cartId(), refusal);
        Checkout other = checkout();
        carts.stubCheckout(other);

        assertThat(place(checkout.cartId(), key("free", "a"))).isEqualTo(new Result.Refused(refusal));
        assertThat(place(other.cartId(), key("free", "b"))).isInstanceOf(Result.Placed.class);
    }

    @Test
    void an_order_created_first_by_the_checkouts_event_counts_as_this_requests_order() {
        carts.stubCheckout(checkout);
        createMissingOrder.createIfMissing(checkout).await().indefinitely();

        Order order = placed(place(checkout.cartId(), key("late", "a")));

        assertThat(order.id()).isEqualTo(checkout.orderId());
        assertThat(place(checkout.cartId(), key("late", "a"))).isEqualTo(new Result.Placed(order));
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void an_order_created_concurrently_by_the_event_counts_as_this_requests_order() {
        carts.stubCheckout(checkout);
        orders.beforeNextAdd(
                () -> createMissingOrder.createIfMissing(checkout).await().indefinitely());

        Order order = placed(place(checkout.cartId(), key("overtaken", "a")));

        assertThat(order.id()).isEqualTo(checkout.orderId());
        assertThat(carts.calls()).isEqualTo(1);
        assertThat(place(checkout.cartId(), key("overtaken", "a"))).isEqualTo(new Result.Placed(order));
        assertThat(place(checkout.cartId(), key("overtaken", "b"))).isEqualTo(new Result.KeyReused());
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void concurrent_requests_with_one_key_get_the_same_answer() {
        carts.stubCheckout(checkout);
        orders.beforeNextAdd(() -> place(checkout.cartId(), key("twice", "a")));

        Order order = placed(place(checkout.cartId(), key("twice", "a")));

        assertThat(order.id()).isEqualTo(checkout.orderId());
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void a_request_whose_checkout_succeeded_at_the_second_attempt_still_counts_as_the_first() {
        carts.stubCheckout(checkout);
        carts.checkOut(checkout.cartId(), CheckoutRequest.atAnyTotal()).await().indefinitely();
        createMissingOrder.createIfMissing(checkout).await().indefinitely();

        assertThat(place(checkout.cartId(), key("patient", "a"))).isInstanceOf(Result.Placed.class);
    }

    @Test
    void another_key_on_the_same_cart_replays_its_own_answer() {
        carts.stubCheckout(checkout);
        Order order = placed(place(checkout.cartId(), key("first", "a")));

        assertThat(place(checkout.cartId(), key("second", "a"))).isEqualTo(new Result.PlacedBefore(order));
        assertThat(place(checkout.cartId(), key("second", "a"))).isEqualTo(new Result.PlacedBefore(order));
        assertThat(place(checkout.cartId(), key("second", "b"))).isEqualTo(new Result.KeyReused());
    }

    @Test
    void the_checkouts_event_after_the_request_changes_nothing() {
        carts.stubCheckout(checkout);
        place(checkout.cartId(), Optional.empty());

        createMissingOrder.createIfMissing(checkout).await().indefinitely();
        createMissingOrder.createIfMissing(checkout).await().indefinitely();

        assertThat(orders.events()).hasSize(1);
    }

    private Result place(UUID cartId, Optional<IdempotencyKey> key) {
        return placeOrder
                .place(new PlaceOrder.Command(ANNA, cartId, CheckoutRequest.atAnyTotal(), key))
                .await()
                .indefinitely();
    }

    private static Order placed(Result result) {
        return ((Result.Placed) result).order();
    }

    private static Optional<IdempotencyKey> key(String value, String hash) {
        return Optional.of(new IdempotencyKey(value, hash));
    }
}
