package dev.comanda.order.adapter.out.rest;

import static dev.comanda.order.domain.Examples.checkout;
import static dev.comanda.order.domain.Examples.euro;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.order.StubCarts;
import dev.comanda.order.application.CartsContract;
import dev.comanda.order.application.port.out.Carts;
import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.CheckoutRefusal;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RestCartsIT extends CartsContract {

    private static final int CALLS = 3;

    @SuppressWarnings("NullAway.Init")
    StubCarts cartService;

    @Inject
    Carts carts;

    @Inject
    ObjectMapper json;

    @Inject
    Vertx vertx;

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    @AfterEach
    void reset() {
        cartService.reset();
        breakers.resetAll();
    }

    @Override
    protected Carts carts() {
        return carts;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }

    @Override
    protected void stubCheckout(Checkout checkout) {
        for (int time = 0; time < CALLS; time++) {
            cartService.answer(200, text(checkedOut(checkout, time > 0)));
        }
    }

    @Override
    protected void stubRefusal(UUID cartId, CheckoutRefusal refusal) {
        int status = refusal instanceof CheckoutRefusal.UnknownCart ? 404 : 409;
        cartService.answer(status, text(problem(refusal)));
    }

    @Override
    protected void stopAnswering() {
        cartService.reset();
        cartService.hang();
    }

    @Test
    void the_expected_total_is_forwarded() {
        Checkout checkout = checkout();
        stubCheckout(checkout);

        await(() -> carts.checkOut(checkout.cartId(), Optional.of(euro(1170))));

        assertThat(cartService.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/internal/carts/%s/checkout".formatted(checkout.cartId()));
            assertThat(request.body()).isEqualTo("{\"expectedTotal\":{\"amount\":1170,\"currency\":\"EUR\"}}");
        });
    }

    @Test
    void a_failed_call_is_retried() {
        Checkout checkout = checkout();
        cartService.answer(503, "{}");
        cartService.answer(200, text(checkedOut(checkout, true)));

        assertThat(await(() -> carts.checkOut(checkout.cartId(), Optional.empty())))
                .isEqualTo(new Carts.Answer.CheckedOut(checkout, true));
    }

    @Test
    void a_cancelled_call_is_aborted_and_not_retried() {
        cartService.hang();
        Cancellable call = subscribe(UUID.randomUUID());
        Awaitility.await().until(() -> cartService.requests().size() == 1);

        call.cancel();

        Awaitility.await().until(() -> cartService.abandoned() == 1);
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .until(() -> cartService.requests().size() == 1);
    }

    private Cancellable subscribe(UUID cartId) {
        return Uni.createFrom()
                .deferred(() -> carts.checkOut(cartId, Optional.empty()))
                .runSubscriptionOn(work -> vertx.getOrCreateContext().runOnContext(ignored -> work.run()))
                .subscribe()
                .with(answer -> {}, failure -> {});
    }

    private static Map<String, ?> checkedOut(Checkout checkout, boolean repeated) {
        Basket basket = checkout.basket();
        Map<String, Object> body = new HashMap<>(Map.of(
                "repeated", repeated,
                "cartId", checkout.cartId(),
                "orderId", checkout.orderId(),
                "customer", checkout.customer(),
                "lines", basket.lines(),
                "subtotal", basket.subtotal(),
                "discount", basket.discount(),
                "total", basket.total(),
                "checkedOutAt", checkout.checkedOutAt(),
                "aFieldOfANewerRelease", List.of()));
        body.put("coupon", basket.coupon().orElse(null));
        return body;
    }

    private static Map<String, ?> problem(CheckoutRefusal refusal) {
        return switch (refusal) {
            case CheckoutRefusal.UnknownCart() -> Map.of("type", "/problems/not-found");
            case CheckoutRefusal.EmptyCart() -> Map.of("type", "/problems/empty-cart");
            case CheckoutRefusal.SoldOut(var names) -> Map.of("type", "/problems/sold-out", "names", names);
            case CheckoutRefusal.PriceChanged(var lines, var total) ->
                Map.of("type", "/problems/price-changed", "lines", lines, "total", total);
            case CheckoutRefusal.CouponRefused(var reason) ->
                Map.of("type", "/problems/coupon-refused", "reason", reason);
            case CheckoutRefusal.AmountTooSmall(var minimum) ->
                Map.of("type", "/problems/amount-too-small", "minimum", minimum);
        };
    }

    private String text(Map<String, ?> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
