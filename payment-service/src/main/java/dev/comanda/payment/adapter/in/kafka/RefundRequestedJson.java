package dev.comanda.payment.adapter.in.kafka;

import dev.comanda.messaging.event.InvalidEvent;
import dev.comanda.money.Money;
import dev.comanda.payment.application.port.in.RequestRefund;
import dev.comanda.payment.domain.ChargeId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** An order's request for a refund. */
@NullUnmarked
record RefundRequestedJson(
        UUID orderId, UUID refundId, String provider, String paymentReference, Money amount, String reason) {

    RequestRefund.Command toCommand() {
        try {
            if (amount.signum() <= 0) {
                throw new InvalidEvent("the refund must be above zero: " + amount);
            }
            return new RequestRefund.Command(
                    Objects.requireNonNull(orderId, "orderId"),
                    Objects.requireNonNull(refundId, "refundId"),
                    new ChargeId(
                            Objects.requireNonNull(provider, "provider"),
                            Objects.requireNonNull(paymentReference, "paymentReference")),
                    amount,
                    Objects.requireNonNull(reason, "reason"));
        } catch (NullPointerException e) {
            throw new InvalidEvent("the refund request is incomplete: " + e.getMessage(), e);
        }
    }
}
