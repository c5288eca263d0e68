package dev.comanda.order.adapter.in.kafka;

import dev.comanda.messaging.event.IncomingEvent;
import dev.comanda.messaging.inbox.EventConsumer;
import dev.comanda.messaging.inbox.EventReceiver;
import dev.comanda.order.application.port.in.ConfirmPayment;
import dev.comanda.order.application.port.in.ExpireOrder;
import dev.comanda.order.application.port.in.RecordRefundResult;
import dev.comanda.order.domain.OrderEvent;
import dev.comanda.order.domain.PaymentConfirmation;
import dev.comanda.order.domain.RefundReason;
import dev.comanda.telemetry.OrderLogContext;
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
    private final RecordRefundResult recordRefundResult;
    private final Counter unwanted;

    PaymentEvents(
            EventReceiver receiver,
            ConfirmPayment confirmPayment,
            ExpireOrder expireOrder,
            RecordRefundResult recordRefundResult,
            MeterRegistry registry) {
        this.receiver = receiver;
        this.confirmPayment = confirmPayment;
        this.expireOrder = expireOrder;
        this.recordRefundResult = recordRefundResult;
        this.unwanted = Counter.builder("comanda.payments.unwanted")
                .description("Payments that no order accepts and that are refunded")
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
            case "PaymentSucceeded.v1" -> confirm(event.data(PaymentSucceededJson.class));
            case "PaymentSessionExpired.v1" ->
                expire(event.data(SessionExpiredJson.class).orderId());
            case "RefundSucceeded.v1" -> recordRefund(event.data(RefundSucceededJson.class));
            case "RefundFailed.v1" -> recordFailedRefund(event.data(RefundFailedJson.class));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> expire(UUID orderId) {
        OrderLogContext.put(orderId);
        return expireOrder.expire(orderId);
    }

    private Uni<Void> recordRefund(RefundSucceededJson refund) {
        OrderLogContext.put(refund.orderId());
        return recordRefundResult.record(refund.orderId(), refund.toDomain());
    }

    private Uni<Void> recordFailedRefund(RefundFailedJson refund) {
        OrderLogContext.put(refund.orderId());
        LOG.errorf("refund of payment %s failed: it needs manual attention", refund.paymentReference());
        return recordRefundResult.record(refund.orderId(), refund.toDomain());
    }

    private Uni<Void> confirm(PaymentSucceededJson payment) {
        OrderLogContext.put(payment.orderId());
        return confirmPayment
                .confirm(payment.orderId(), payment.toDomain())
                .invoke(confirmation -> log(payment, confirmation))
                .replaceWithVoid();
    }

    private void log(PaymentSucceededJson payment, PaymentConfirmation confirmation) {
        switch (confirmation) {
            case PaymentConfirmation.Confirmed _ -> LOG.infof("order %s is paid", payment.orderId());
            case PaymentConfirmation.AlreadyKnown() -> {}
            case PaymentConfirmation.Late _ -> logUnwanted(payment, RefundReason.LATE);
            case PaymentConfirmation.Unwanted(OrderEvent.RefundRequested event) ->
                logUnwanted(payment, event.request().reason());
        }
    }

    private void logUnwanted(PaymentSucceededJson payment, RefundReason reason) {
        unwanted.increment();
        LOG.warnf(
                "refunding payment %s of %s for order %s: %s",
                payment.paymentReference(), payment.amount(), payment.orderId(), reason);
    }
}
