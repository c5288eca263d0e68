package dev.comanda.order.adapter.out.kafka;

import dev.comanda.money.Money;
import dev.comanda.order.domain.Payment;
import dev.comanda.order.domain.RefundRequest;
import java.time.Instant;
import java.util.UUID;

/** The data of {@code RefundRequested.v1}, about a payment whose order may be unknown. */
record RefundRequestJson(
        UUID orderId,
        UUID refundId,
        String provider,
        String paymentReference,
        Money amount,
        String reason,
        Instant requestedAt) {

    static RefundRequestJson from(RefundRequest request) {
        Payment payment = request.payment();
        return new RefundRequestJson(
                request.orderId(),
                request.id(),
                payment.provider(),
                payment.reference(),
                payment.amount(),
                OrderEventJson.nameOf(request.reason()),
                request.requestedAt());
    }
}
