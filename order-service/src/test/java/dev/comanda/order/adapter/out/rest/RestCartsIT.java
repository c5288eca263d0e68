package dev.comanda.order.adapter.out.rest;

import static dev.comanda.order.domain.Examples.checkout;
import static dev.comanda.order.domain.Examples.euro;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.order.StubCarts;
import dev.comanda.order.application.CartsContract;
import dev.comanda.order.application.port.out.Carts;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.CheckoutRefusal;
import dev.comanda.order.domain.CheckoutRequest;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
        Map<String, Object> problem = new HashMap<>(refusal.details());
        problem.put("type", "/problems/" + refusal.name());
        int status = (Integer) requireNonNull(refusal.details().get("status"));
        cartService.answer(status, text(problem));
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

        await(() -> carts.checkOut(checkout.cartId(), CheckoutRequest.expecting(euro(1170))));

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

        assertThat(await(() -> carts.checkOut(checkout.cartId(), CheckoutRequest.atAnyTotal())))
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
                .deferred(() -> carts.checkOut(cartId, CheckoutRequest.atAnyTotal()))
                .runSubscriptionOn(work -> vertx.getOrCreateContext().runOnContext(ignored -> work.run()))
                .subscribe()
                .with(answer -> {}, failure -> {});
    }

    private static Map<String, ?> checkedOut(Checkout checkout, boolean repeated) {
        Map<String, Object> body = new HashMap<>(checkout.basket().content());
        body.put("repeated", repeated);
        body.put("cartId", checkout.cartId());
        body.put("orderId", checkout.orderId());
        body.put("customer", checkout.customer());
        body.put("checkedOutAt", checkout.checkedOutAt());
        return body;
    }

    private String text(Map<String, ?> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
