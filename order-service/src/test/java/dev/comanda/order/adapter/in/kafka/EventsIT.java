package dev.comanda.order.adapter.in.kafka;

import static dev.comanda.order.domain.Examples.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.contracts.event.Contracts;
import dev.comanda.contracts.event.Delivery;
import dev.comanda.messaging.event.EventCodec;
import dev.comanda.order.OutboxRecorder;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderStatus;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Consumes the publishers' own example events. */
@QuarkusTest
class EventsIT {

    @Inject
    Orders orders;

    @Inject
    EventCodec codec;

    @Inject
    InboxTable inbox;

    @Inject
    OutboxRecorder recorder;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final UUID orderId = newId();

    @Test
    void a_checkout_whose_request_failed_still_becomes_an_order() {
        checkedOut(newId());

        Order order = awaitStatus(OrderStatus.PENDING);

        assertThat(order.basket().total().amount()).isPositive();
        // the example has a coupon
        assertThat(order.expiresAt()).isEqualTo(order.createdAt().plus(Duration.ofMinutes(15)));
    }

    @Test
    void a_payment_pays_its_order_once_however_often_its_event_is_delivered() {
        checkedOut(newId());
        Order pending = awaitStatus(OrderStatus.PENDING);
        UUID eventId = newId();
        UUID lastPayment = newId();
        UUID lastCheckout = newId();
        Delivery payment = example("payment-service", "PaymentSucceeded")
                .with("/amount/amount", pending.basket().total().amount());

        send("payment.events", eventId, payment);
        send("payment.events", eventId, payment);
        send("payment.events", newId(), payment);
        send("payment.events", lastPayment, example("payment-service", "PaymentSessionExpired"));
        checkedOut(lastCheckout);

        // each is the last event of its partition
        await().atMost(Duration.ofMinutes(1)).until(() -> inbox.contains(lastPayment) && inbox.contains(lastCheckout));
        assertThat(awaitStatus(OrderStatus.PAID).version()).isEqualTo(2);
        assertThat(recorder.typesAbout(orderId)).containsExactly("OrderCreated.v1", "OrderPaid.v1");
    }

    @Test
    void an_expired_session_expires_its_order() {
        checkedOut(newId());
        awaitStatus(OrderStatus.PENDING);

        send("payment.events", newId(), example("payment-service", "PaymentSessionExpired"));

        awaitStatus(OrderStatus.EXPIRED);
    }

    @Test
    void an_invalid_event_does_not_block_later_ones() {
        send("cart.events", newId(), "CartCheckedOut.v1", "{\"orderId\": \"no id\"}");
        send("cart.events", newId(), "CartCheckedOut.v1", "garbage");
        send("cart.events", newId(), "SomethingNew.v1", "{}");

        checkedOut(newId());

        awaitStatus(OrderStatus.PENDING);
    }

    private void checkedOut(UUID eventId) {
        send("cart.events", eventId, example("cart-service", "CartCheckedOut"));
    }

    /** The publisher's own example, for this test's order. */
    private Delivery example(String publisher, String event) {
        return Contracts.of(publisher).contract(event + ".v1").delivery().with("/orderId", orderId);
    }

    private void send(String topic, UUID eventId, Delivery event) {
        send(topic, eventId, event.type(), event.json());
    }

    private void send(String topic, UUID eventId, String type, String data) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var _ = producer.send(codec.write(topic, eventId, type, Instant.now(), orderId, data));
        }
    }

    private Order awaitStatus(OrderStatus status) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        this::order,
                        order -> order.map(Order::status).filter(status::equals).isPresent())
                .orElseThrow();
    }

    private Optional<Order> order() {
        return OnContext.await(() -> orders.find(orderId));
    }
}
