package dev.comanda.order.adapter.in.kafka;

import dev.comanda.money.Money;
import dev.comanda.order.domain.RefundResult;
import java.util.UUID;

/** What orders need of {@code RefundFailed.v1}. */
record RefundFailedJson(UUID orderId, String paymentReference, Money refundedTotal, Money capturedTotal) {

    RefundResult toDomain() {
        return new RefundResult(paymentReference, false, refundedTotal, capturedTotal);
    }
}
