package dev.comanda.payment.adapter.in.kafka;

import dev.comanda.messaging.event.IncomingEvent;
import dev.comanda.messaging.inbox.EventConsumer;
import dev.comanda.messaging.inbox.EventReceiver;
import dev.comanda.payment.adapter.in.WorkerPools;
import dev.comanda.payment.application.port.in.CancelPayment;
import dev.comanda.payment.application.port.in.OpenPayment;
import dev.comanda.payment.application.port.in.RequestRefund;
import dev.comanda.payment.application.port.in.reconciliation.TrackOrder;
import dev.comanda.telemetry.OrderLogContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class OrderEvents implements EventConsumer {

    private static final String CHANNEL = "order-events";

    private final EventReceiver receiver;
    private final OpenPayment openPayment;
    private final CancelPayment cancelPayment;
    private final RequestRefund requestRefund;
    private final TrackOrder trackOrder;
    private final WorkerPools workerPools;

    OrderEvents(
            EventReceiver receiver,
            OpenPayment openPayment,
            CancelPayment cancelPayment,
            RequestRefund requestRefund,
            TrackOrder trackOrder,
            WorkerPools workerPools) {
        this.receiver = receiver;
        this.openPayment = openPayment;
        this.cancelPayment = cancelPayment;
        this.requestRefund = requestRefund;
        this.trackOrder = trackOrder;
        this.workerPools = workerPools;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return receiver.receive(record, this).invoke(workerPools::wakePayments).invoke(workerPools::wakeRefunds);
    }

    @Override
    public Uni<Void> handle(IncomingEvent event) {
        return switch (event.type()) {
            case "OrderCreated.v1" -> open(orderOf(event));
            case "OrderCancelled.v1" -> cancel(orderOf(event));
            case "OrderPaid.v1",
                    "OrderAccepted.v1",
                    "OrderPreparing.v1",
                    "OrderReady.v1",
                    "OrderCompleted.v1",
                    "OrderExpired.v1",
                    "OrderRefunded.v1" -> track(orderOf(event));
            case "RefundRequested.v1" -> refund(event.data(RefundRequestedJson.class));
            default -> Uni.createFrom().voidItem();
        };
    }

    private static OrderJson orderOf(IncomingEvent event) {
        OrderJson order = event.data(OrderJson.class);
        OrderLogContext.put(order.orderId());
        return order;
    }

    private Uni<Void> open(OrderJson order) {
        Uni<Void> opened = order.isPayable()
                ? openPayment.open(order.toPaymentRequest())
                : Uni.createFrom().voidItem();
        return opened.chain(() -> track(order));
    }

    private Uni<Void> cancel(OrderJson order) {
        return cancelPayment.cancel(order.orderId()).chain(() -> track(order));
    }

    private Uni<Void> track(OrderJson order) {
        return trackOrder.track(order.toTrackedOrder());
    }

    private Uni<Void> refund(RefundRequestedJson requested) {
        RequestRefund.Command command = requested.toCommand();
        OrderLogContext.put(command.orderId());
        return requestRefund.request(command);
    }
}
