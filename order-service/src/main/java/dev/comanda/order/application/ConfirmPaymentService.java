package dev.comanda.order.application;

import dev.comanda.order.application.port.in.ConfirmPayment;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.OrderEvent;
import dev.comanda.order.domain.Payment;
import dev.comanda.order.domain.PaymentConfirmation;
import dev.comanda.order.domain.RefundReason;
import dev.comanda.order.domain.RefundRequest;
import dev.comanda.order.domain.Transition;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ConfirmPaymentService implements ConfirmPayment {

    private final Orders orders;
    private final InstantSource clock;

    ConfirmPaymentService(Orders orders, InstantSource clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Uni<PaymentConfirmation> confirm(UUID orderId, Payment payment) {
        Instant now = clock.instant();
        return orders.find(orderId)
                .map(found ->
                        found.map(order -> order.confirm(payment, now)).orElseGet(() -> unknown(orderId, payment, now)))
                .call(this::save);
    }

    private Uni<Void> save(PaymentConfirmation confirmation) {
        return switch (confirmation) {
            case PaymentConfirmation.Confirmed(Transition.Changed change) -> orders.save(change, Optional.empty());
            case PaymentConfirmation.Late(Transition.Changed change) -> orders.save(change, Optional.empty());
            case PaymentConfirmation.Unwanted(OrderEvent.RefundRequested event) -> orders.publish(event);
            case PaymentConfirmation.AlreadyKnown() -> Uni.createFrom().voidItem();
        };
    }

    private static PaymentConfirmation unknown(UUID orderId, Payment payment, Instant now) {
        RefundRequest request = RefundRequest.of(orderId, payment, RefundReason.UNKNOWN_ORDER, now);
        return new PaymentConfirmation.Unwanted(new OrderEvent.RefundRequested(request, 0));
    }
}
