package dev.comanda.order.application;

import dev.comanda.order.application.port.in.ConfirmPayment;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Payment;
import dev.comanda.order.domain.PaymentConfirmation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Has no retry of its own: a lost race fails the event's transaction, and the whole event is taken anew. */
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
        return orders.find(orderId)
                .map(found -> found.map(order -> order.confirm(payment, clock.instant()))
                        .orElseGet(() -> new PaymentConfirmation.Unwanted("there is no such order")))
                .call(this::save);
    }

    private Uni<Void> save(PaymentConfirmation confirmation) {
        return switch (confirmation) {
            case PaymentConfirmation.Confirmed confirmed -> orders.save(confirmed.order(), confirmed.event());
            case PaymentConfirmation.AlreadyPaid() -> Uni.createFrom().voidItem();
            case PaymentConfirmation.Unwanted unwanted -> Uni.createFrom().voidItem();
        };
    }
}
