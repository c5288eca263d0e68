package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a payment or a charge; {@code version} is its version after the event. */
public sealed interface PaymentEvent {

    UUID orderId();

    long version();

    record SessionOpened(UUID orderId, long version, String sessionId, Instant openedAt) implements PaymentEvent {}

    record Succeeded(UUID orderId, long version, Money amount, Receipt receipt) implements PaymentEvent {}

    /** One attempt to pay failed; the order can still be paid. */
    record Failed(UUID orderId, long version, String reason, Instant failedAt) implements PaymentEvent {}

    /** The order can no longer be paid. */
    record SessionExpired(UUID orderId, long version, Instant expiredAt) implements PaymentEvent {}

    /** A refund succeeded. */
    record RefundSucceeded(RefundTotals totals, @Nullable String reason, Instant refundedAt) implements PaymentEvent {

        @Override
        public UUID orderId() {
            return totals.orderId();
        }

        @Override
        public long version() {
            return totals.version();
        }
    }

    /** A refund failed, also after it had succeeded. */
    record RefundFailed(RefundTotals totals, String failure, Instant failedAt) implements PaymentEvent {

        @Override
        public UUID orderId() {
            return totals.orderId();
        }

        @Override
        public long version() {
            return totals.version();
        }
    }

    /**
     * A refund with the totals of its charge.
     *
     * @param version that of the charge
     * @param amount of this refund
     * @param refundedTotal the sum of successful refunds of the charge
     * @param capturedTotal the captured amount; zero if there is no such charge
     */
    record RefundTotals(
            UUID orderId,
            long version,
            ChargeId charge,
            UUID refundId,
            Money amount,
            Money refundedTotal,
            Money capturedTotal) {}
}
