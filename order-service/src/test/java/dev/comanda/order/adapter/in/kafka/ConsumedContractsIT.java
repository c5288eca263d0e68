package dev.comanda.order.adapter.in.kafka;

import static dev.comanda.order.domain.Examples.newId;
import static dev.comanda.order.domain.Examples.placement;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.contracts.event.ConsumerRules;
import dev.comanda.contracts.event.Delivery;
import dev.comanda.order.application.port.in.ConfirmPayment;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderState;
import dev.comanda.order.domain.OrderStatus;
import dev.comanda.order.domain.Payment;
import dev.comanda.order.domain.Placement;
import dev.comanda.order.domain.RefundStatus;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

@QuarkusTest
class ConsumedContractsIT extends ConsumerRules {

    @Inject
    CartEvents cartEvents;

    @Inject
    PaymentEvents paymentEvents;

    @Inject
    Orders orders;

    @Inject
    ConfirmPayment confirmPayment;

    ConsumedContractsIT() {
        super("order-service");
    }

    @Override
    protected Map<String, Consumer<Delivery>> effects() {
        return Map.of(
                "CartCheckedOut.v1", this::an_order_is_created,
                "PaymentSucceeded.v1", this::the_order_is_paid,
                "PaymentSessionExpired.v1", this::the_order_expires,
                "RefundSucceeded.v1", this::the_order_shows_its_refund,
                "RefundFailed.v1", this::the_order_shows_its_refund);
    }

    @Override
    protected Map<String, Consumer<Delivery>> ignored() {
        return Map.of(
                "PaymentSessionOpened.v1", this::the_order_stays,
                "PaymentFailed.v1", this::the_order_stays);
    }

    private void an_order_is_created(Delivery delivery) {
        UUID id = newId();

        await(() -> cartEvents.on(
                delivery.with("/orderId", id).with("/cartId", newId()).record()));

        Order order = order(id);
        JsonNode cart = delivery.data();
        Basket basket = order.basket();
        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(order.customer()).isEqualTo(cart.path("customer").asText());
        assertThat(order.createdAt())
                .isEqualTo(Instant.parse(cart.path("checkedOutAt").asText()));
        assertThat(basket.total().amount()).isEqualTo(cart.at("/total/amount").asLong());
        assertThat(basket.hasCoupon()).isTrue();
        JsonNode content = new ObjectMapper().valueToTree(basket.content());
        assertThat(content.path("discount")).isEqualTo(cart.path("discount"));
        assertThat(content.path("coupon")).isEqualTo(cart.path("coupon"));
        assertThat(content.path("lines")).isEqualTo(cart.path("lines"));
    }

    private void the_order_is_paid(Delivery delivery) {
        Order pending = pending();

        payment(delivery.with("/amount/amount", pending.basket().total().amount()), pending);

        JsonNode payment = delivery.data();
        assertThat(order(pending.id()).state())
                .isEqualTo(new OrderState.Paid(new Payment(
                        payment.path("provider").asText(),
                        payment.path("paymentReference").asText(),
                        pending.basket().total(),
                        Instant.parse(payment.path("paidAt").asText()))));
    }

    private void the_order_expires(Delivery delivery) {
        Order pending = pending();

        payment(delivery, pending);

        assertThat(order(pending.id()).status()).isEqualTo(OrderStatus.EXPIRED);
    }

    private void the_order_shows_its_refund(Delivery delivery) {
        Order pending = pending();
        JsonNode refund = delivery.data();
        String reference = refund.path("paymentReference").asText();
        var payment = new Payment("stripe", reference, pending.basket().total(), Instant.EPOCH);
        await(() -> confirmPayment.confirm(pending.id(), payment));

        payment(delivery, pending);

        boolean full = refund.path("refundedTotal").equals(refund.path("capturedTotal"));
        assertThat(order(pending.id()).refund()).isEqualTo(full ? RefundStatus.FULL : RefundStatus.FAILED);
        assertThat(order(pending.id()).status()).isEqualTo(OrderStatus.PAID);
    }

    private void the_order_stays(Delivery delivery) {
        Order pending = pending();

        payment(delivery, pending);

        assertThat(order(pending.id())).isEqualTo(pending);
    }

    private void payment(Delivery delivery, Order order) {
        await(() -> paymentEvents.on(delivery.with("/orderId", order.id()).record()));
    }

    private Order pending() {
        Placement placement = placement();
        await(() -> orders.add(placement, Optional.empty()));
        return order(placement.order().id());
    }

    private Order order(UUID id) {
        return await(() -> orders.find(id)).orElseThrow();
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }
}
