package dev.comanda.payment.adapter.in.rest;

import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.money.Money;
import dev.comanda.payment.application.port.in.RefundPayment;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund that staff requests.
 *
 * @param amount the whole refundable amount if absent
 */
record RefundRequestJson(@Nullable Money amount, @Nullable String reason) {

    private static final int MAX_REASON_LENGTH = 200;

    RefundPayment.Command toCommand(UUID orderId, String caller, Optional<IdempotencyKey> key) {
        if (amount != null && amount.signum() <= 0) {
            throw PaymentProblems.invalidRefund("amount", "must be above zero");
        }
        if (reason != null && (reason.isBlank() || reason.length() > MAX_REASON_LENGTH)) {
            throw PaymentProblems.invalidRefund("reason", "must have 1 to %d characters".formatted(MAX_REASON_LENGTH));
        }
        return new RefundPayment.Command(orderId, Optional.ofNullable(amount), reason, caller, key);
    }
}
