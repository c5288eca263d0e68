package dev.comanda.payment.adapter.in.rest;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundState.Failed;
import dev.comanda.payment.domain.RefundState.GivenUp;
import dev.comanda.payment.domain.RefundState.Pending;
import dev.comanda.payment.domain.RefundState.Requested;
import dev.comanda.payment.domain.RefundState.Succeeded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund, as shown to staff.
 *
 * @param status {@code pending}, {@code succeeded} or {@code failed}
 * @param failure why it failed; null if it did not
 */
record RefundJson(
        UUID refundId,
        UUID orderId,
        Money amount,
        String status,
        @Nullable String reason,
        @Nullable String failure,
        Instant createdAt) {

    static RefundJson from(UUID orderId, Refund refund) {
        return new RefundJson(
                refund.id(),
                orderId,
                refund.amount(),
                statusOf(refund),
                refund.reason(),
                failureOf(refund),
                refund.requestedAt());
    }

    private static String statusOf(Refund refund) {
        return switch (refund.state()) {
            case Requested _, Pending _ -> "pending";
            case Succeeded _ -> "succeeded";
            case GivenUp _, Failed _ -> "failed";
        };
    }

    private static @Nullable String failureOf(Refund refund) {
        return switch (refund.state()) {
            case Requested _, Pending _, Succeeded _ -> null;
            case GivenUp(String failure, Instant _) -> failure;
            case Failed(String _, String failure, Instant _) -> failure;
        };
    }
}
