package dev.comanda.order.application;

import static dev.comanda.order.domain.Examples.ANNA;
import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.WINDOW;
import static dev.comanda.order.domain.Examples.checkout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.order.application.port.in.IdempotencyKey;
import dev.comanda.order.application.port.in.PlaceOrder;
import dev.comanda.order.application.port.in.PlaceOrder.Result;
import dev.comanda.order.application.port.out.HouseRules;
import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.CheckoutRefusal;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {

    private final InMemoryOrders orders = new InMemoryOrders();
    private final ScriptedCarts carts = new ScriptedCarts();
    private static final Duration COUPON_WINDOW = Duration.ofMinutes(15);

    private final HouseRules rules = new HouseRules(WINDOW, COUPON_WINDOW);
    private final PlaceOrder placeOrder = new PlaceOrderService(orders, orders, carts, rules, () -> NOON);
    private final FollowCheckoutService followCheckout = new FollowCheckoutService(orders, rules, () -> NOON);

    private final Checkout checkout = checkout();

    @Test
    void a_checked_out_cart_becomes_a_pending_order() {
        carts.holds(checkout);

        Result result = place(checkout.cartId(), Optional.empty());

        assertThat(placed(result).status()).isEqualTo(OrderStatus.PENDING);
        assertThat(placed(result).id()).isEqualTo(checkout.orderId());
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void an_order_that_holds_a_use_of_a_coupon_can_be_paid_for_a_shorter_time() {
        Basket couponed = checkout.basket();
        Basket plain = new Basket(
                couponed.lines(), Optional.empty(), couponed.subtotal(), couponed.discount(), couponed.total());

        assertThat(expiryOf(checkout)).isEqualTo(NOON.plus(COUPON_WINDOW));
        assertThat(expiryOf(checkout(ANNA, plain))).isEqualTo(NOON.plus(WINDOW));
    }

    @Test
    void a_coupon_never_gives_more_time() {
        HouseRules hasty = new HouseRules(Duration.ofMinutes(10), COUPON_WINDOW);

        assertThat(hasty.windowOf(checkout.basket())).isEqualTo(Duration.ofMinutes(10));
    }

    private Instant expiryOf(Checkout cart) {
        carts.holds(cart);
        return placed(place(cart.cartId(), Optional.empty())).expiresAt();
    }

    @Test
    void the_same_cart_by_another_request_is_the_same_order() {
        carts.holds(checkout);
        Order order = placed(place(checkout.cartId(), key("first", "a")));

        assertThat(place(checkout.cartId(), key("second", "a"))).isEqualTo(new Result.PlacedBefore(order));
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void a_repeated_request_gets_its_own_answer_again_without_asking_the_cart() {
        carts.holds(checkout);
        Order order = placed(place(checkout.cartId(), key("again", "a")));

        Result repeated = place(checkout.cartId(), key("again", "a"));

        assertThat(repeated).isEqualTo(new Result.Placed(order));
        assertThat(carts.asked()).isEqualTo(1);
    }

    @Test
    void a_key_with_another_body_is_refused() {
        carts.holds(checkout);
        place(checkout.cartId(), key("taken", "a"));

        assertThat(place(checkout.cartId(), key("taken", "b"))).isEqualTo(new Result.KeyReused());
    }

    @Test
    void a_refusal_leaves_the_key_free() {
        carts.refuses(checkout.cartId(), new CheckoutRefusal.EmptyCart());
        Checkout other = checkout();
        carts.holds(other);

        assertThat(place(checkout.cartId(), key("free", "a")))
                .isEqualTo(new Result.Refused(new CheckoutRefusal.EmptyCart()));
        assertThat(place(other.cartId(), key("free", "b"))).isInstanceOf(Result.Placed.class);
    }

    @Test
    void an_order_that_the_checkouts_event_made_first_is_this_requests_order() {
        carts.holds(checkout);
        followCheckout.follow(checkout).await().indefinitely();

        Order order = placed(place(checkout.cartId(), key("late", "a")));

        assertThat(order.id()).isEqualTo(checkout.orderId());
        assertThat(place(checkout.cartId(), key("late", "a"))).isEqualTo(new Result.Placed(order));
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void an_order_that_the_event_makes_at_the_same_moment_is_this_requests_order() {
        carts.holds(checkout);
        orders.overtakeNextAdd(() -> followCheckout.follow(checkout).await().indefinitely());

        Order order = placed(place(checkout.cartId(), key("overtaken", "a")));

        assertThat(order.id()).isEqualTo(checkout.orderId());
        assertThat(carts.asked()).isEqualTo(1);
        assertThat(place(checkout.cartId(), key("overtaken", "a"))).isEqualTo(new Result.Placed(order));
        assertThat(place(checkout.cartId(), key("overtaken", "b"))).isEqualTo(new Result.KeyReused());
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void two_requests_with_one_key_at_the_same_moment_get_the_same_answer() {
        carts.holds(checkout);
        orders.overtakeNextAdd(() -> place(checkout.cartId(), key("twice", "a")));

        Order order = placed(place(checkout.cartId(), key("twice", "a")));

        assertThat(order.id()).isEqualTo(checkout.orderId());
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void a_request_whose_checkout_was_answered_at_the_second_try_is_the_first_all_the_same() {
        carts.holds(checkout);
        carts.checkOut(checkout.cartId(), Optional.empty()).await().indefinitely();
        followCheckout.follow(checkout).await().indefinitely();

        assertThat(place(checkout.cartId(), key("patient", "a"))).isInstanceOf(Result.Placed.class);
    }

    @Test
    void another_key_on_the_same_cart_replays_its_own_answer() {
        carts.holds(checkout);
        Order order = placed(place(checkout.cartId(), key("first", "a")));

        assertThat(place(checkout.cartId(), key("second", "a"))).isEqualTo(new Result.PlacedBefore(order));
        assertThat(place(checkout.cartId(), key("second", "a"))).isEqualTo(new Result.PlacedBefore(order));
        assertThat(place(checkout.cartId(), key("second", "b"))).isEqualTo(new Result.KeyReused());
    }

    @Test
    void the_checkouts_event_after_the_request_changes_nothing() {
        carts.holds(checkout);
        place(checkout.cartId(), Optional.empty());

        followCheckout.follow(checkout).await().indefinitely();
        followCheckout.follow(checkout).await().indefinitely();

        assertThat(orders.events()).hasSize(1);
    }

    private Result place(UUID cartId, Optional<IdempotencyKey> key) {
        return placeOrder
                .place(new PlaceOrder.Command(ANNA, cartId, Optional.empty(), key))
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
