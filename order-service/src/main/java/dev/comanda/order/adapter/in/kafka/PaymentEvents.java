package dev.comanda.order.adapter.in.kafka;

import dev.comanda.messaging.event.IncomingEvent;
import dev.comanda.messaging.inbox.EventConsumer;
import dev.comanda.messaging.inbox.EventReceiver;
import dev.comanda.order.application.port.in.ConfirmPayment;
import dev.comanda.order.application.port.in.ExpireOrder;
import dev.comanda.order.application.port.in.FollowRefund;
import dev.comanda.order.domain.OrderEvent;
import dev.comanda.order.domain.PaymentConfirmation;
import dev.comanda.order.domain.RefundReason;
import dev.comanda.telemetry.LoggedOrder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

@ApplicationScoped
class PaymentEvents implements EventConsumer {

    private static final String CHANNEL = "payment-events";
    private static final Logger LOG = Logger.getLogger(PaymentEvents.class);

    private final EventReceiver receiver;
    private final ConfirmPayment confirmPayment;
    private final ExpireOrder expireOrder;
    private final FollowRefund followRefund;
    private final Counter unwanted;

    PaymentEvents(
            EventReceiver receiver,
            ConfirmPayment confirmPayment,
            ExpireOrder expireOrder,
            FollowRefund followRefund,
            MeterRegistry registry) {
        this.receiver = receiver;
        this.confirmPayment = confirmPayment;
        this.expireOrder = expireOrder;
        this.followRefund = followRefund;
        this.unwanted = Counter.builder("comanda.payments.unwanted")
                .description("Payments that no order wants, and that go back")
                .register(registry);
    }

    /** What orders need of {@code PaymentSessionExpired.v1}. */
    record SessionExpiredJson(UUID orderId) {}

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return receiver.receive(record, this);
    }

    @Override
    public Uni<Void> handle(IncomingEvent event) {
        return switch (event.type()) {
            case "PaymentSucceeded.v1" -> succeeded(event.data(PaymentSucceededJson.class));
            case "PaymentSessionExpired.v1" ->
                expired(event.data(SessionExpiredJson.class).orderId());
            case "RefundSucceeded.v1" -> refunded(event.data(RefundSucceededJson.class));
            case "RefundFailed.v1" -> notRefunded(event.data(RefundFailedJson.class));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> expired(UUID orderId) {
        LoggedOrder.is(orderId);
        return expireOrder.expire(orderId);
    }

    private Uni<Void> refunded(RefundSucceededJson refund) {
        LoggedOrder.is(refund.orderId());
        return followRefund.follow(refund.orderId(), refund.toDomain());
    }

    private Uni<Void> notRefunded(RefundFailedJson refund) {
        LoggedOrder.is(refund.orderId());
        LOG.errorf("a refund of payment %s failed: somebody has to see to it", refund.paymentReference());
        return followRefund.follow(refund.orderId(), refund.toDomain());
    }

    private Uni<Void> succeeded(PaymentSucceededJson payment) {
        LoggedOrder.is(payment.orderId());
        return confirmPayment
                .confirm(payment.orderId(), payment.toDomain())
                .invoke(confirmation -> tell(payment, confirmation))
                .replaceWithVoid();
    }

    private void tell(PaymentSucceededJson payment, PaymentConfirmation confirmation) {
        switch (confirmation) {
            case PaymentConfirmation.Confirmed _ -> LOG.infof("order %s is paid", payment.orderId());
            case PaymentConfirmation.AlreadyKnown() -> {}
            case PaymentConfirmation.Late _ -> tellUnwanted(payment, RefundReason.LATE);
            case PaymentConfirmation.Unwanted(OrderEvent.RefundRequested event) ->
                tellUnwanted(payment, event.request().reason());
        }
    }

    private void tellUnwanted(PaymentSucceededJson payment, RefundReason reason) {
        unwanted.increment();
        LOG.warnf(
                "payment %s of %s for order %s goes back: %s",
                payment.paymentReference(), payment.amount(), payment.orderId(), reason);
    }
}
