package dev.comanda.payment.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.payment.OrderEventPayloads;
import dev.comanda.payment.StripeStub;
import dev.comanda.payment.Topics;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.domain.PaymentState;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderEventsIT {

    private static final String CUSTOMER = "guest-0123456789abcdef0123456789abcdef";

    @Inject
    Topics topics;

    @Inject
    Payments payments;

    private final UUID orderId = UUID.randomUUID();

    @Test
    void a_new_order_gets_a_session_with_its_lines_and_our_metadata() {
        publish("OrderCreated.v1", OrderEventPayloads.pending(orderId, CUSTOMER));

        await().untilAsserted(() ->
                assertThat(topics.typesAboutPaymentOf(orderId)).containsExactly("PaymentSessionOpened.v1"));
        Map<String, String> session = StripeStub.session(StripeStub.sessionOf(orderId));
        assertThat(session)
                .containsEntry("mode", "payment")
                .containsEntry("line_items[0][price_data][product_data][name]", "Pizza Margherita (large)")
                .containsEntry("line_items[0][price_data][unit_amount]", "950")
                .containsEntry("line_items[1][quantity]", "2")
                .containsEntry("metadata[order_id]", orderId.toString())
                .containsEntry("metadata[installation]", StripeStub.INSTALLATION)
                .containsEntry("payment_intent_data[metadata][order_id]", orderId.toString())
                .containsEntry("payment_intent_data[metadata][installation]", StripeStub.INSTALLATION)
                .containsEntry("success_url", "http://localhost:8080/orders/" + orderId)
                .containsEntry("cancel_url", "http://localhost:8080/orders/" + orderId);
    }

    @Test
    void a_discounted_order_is_one_line_over_its_total() {
        publish("OrderCreated.v1", OrderEventPayloads.discounted(orderId, CUSTOMER, 1125));

        await().until(() -> state().filter(PaymentState.Open.class::isInstance).isPresent());
        assertThat(StripeStub.session(StripeStub.sessionOf(orderId)))
                .containsEntry("line_items[0][price_data][unit_amount]", "1125")
                .doesNotContainKey("line_items[1][quantity]");
    }

    @Test
    void a_redelivered_event_opens_no_second_session() {
        UUID eventId = UUID.randomUUID();
        String order = OrderEventPayloads.pending(orderId, CUSTOMER);

        topics.publish(eventId, "OrderCreated.v1", orderId, order);
        topics.publish(eventId, "OrderCreated.v1", orderId, order);
        publish("OrderCreated.v1", order);

        await().until(() -> state().filter(PaymentState.Open.class::isInstance).isPresent());
        // processed after all of them
        publish("OrderCancelled.v1", OrderEventPayloads.cancelled(orderId, CUSTOMER));
        await().until(() -> state().filter(PaymentState.Ended.class::isInstance).isPresent());
        assertThat(StripeStub.sessionOf(orderId)).isNotEmpty().doesNotContain(",");
        await().untilAsserted(() ->
                assertThat(topics.typesAboutPaymentOf(orderId)).containsExactly("PaymentSessionOpened.v1"));
    }

    @Test
    void a_cancelled_orders_session_is_closed() {
        publish("OrderCreated.v1", OrderEventPayloads.pending(orderId, CUSTOMER));
        await().until(() -> state().filter(PaymentState.Open.class::isInstance).isPresent());

        publish("OrderCancelled.v1", OrderEventPayloads.cancelled(orderId, CUSTOMER));

        await().until(() -> state().filter(PaymentState.Ended.class::isInstance).isPresent());
        assertThat(StripeStub.session(StripeStub.sessionOf(orderId))).containsEntry("status", "expired");
    }

    @Test
    void a_free_order_needs_no_session() {
        publish("OrderCreated.v1", OrderEventPayloads.free(orderId, CUSTOMER));

        await().until(() ->
                state().filter(PaymentState.NotNeeded.class::isInstance).isPresent());
        assertThat(StripeStub.sessionOf(orderId)).isEmpty();
    }

    @Test
    void a_poison_event_does_not_block_others() {
        UUID other = UUID.randomUUID();

        List.of("", "{}", "{\"orderId\": \"%s\", \"status\": \"pending\"}".formatted(orderId))
                .forEach(nonsense -> publish("OrderCreated.v1", nonsense));
        topics.publish(UUID.randomUUID(), "OrderCreated.v1", other, OrderEventPayloads.pending(other, CUSTOMER));

        await().until(() -> !topics.typesAboutPaymentOf(other).isEmpty());
        assertThat(state()).isEmpty();
    }

    private void publish(String type, String data) {
        topics.publish(UUID.randomUUID(), type, orderId, data);
    }

    private Optional<PaymentState> state() {
        return OnContext.await(() -> payments.find(orderId)).map(payment -> payment.state());
    }
}
