package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a payment or to the money of one; {@code version} is the one that either has because of it. */
public sealed interface PaymentEvent {

    UUID orderId();

    long version();

    record SessionOpened(UUID orderId, long version, String sessionId, Instant openedAt) implements PaymentEvent {}

    record Succeeded(UUID orderId, long version, Money amount, Receipt receipt) implements PaymentEvent {}

    /** One try to pay failed; the order can still be paid. */
    record Failed(UUID orderId, long version, String reason, Instant failedAt) implements PaymentEvent {}

    /** The order can no longer be paid. */
    record SessionExpired(UUID orderId, long version, Instant expiredAt) implements PaymentEvent {}

    /** Money is on its way back. */
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

    /** Money that was to go back did not, or has come back. */
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
     * A refund, and what it leaves.
     *
     * @param version that of the charge
     * @param amount of this refund
     * @param refundedTotal what has gone back of the charge so far
     * @param capturedTotal what the charge brought in; zero if there is no such charge
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
