package dev.comanda.payment.domain.reconciliation;

import dev.comanda.money.Money;
import java.util.UUID;

/**
 * The payment state of an order, according to its latest event.
 *
 * @param version the order's version, which grows with every change
 * @param total the order's total, may be zero
 */
public record TrackedOrder(UUID id, long version, PaymentStatus status, RefundStatus refund, Money total) {

    /** Whether the order expects money. */
    public enum PaymentStatus {
        /** It waits for its payment. */
        UNPAID,
        /** It is paid: accepted, in preparation, ready or completed. */
        PAID,
        /** It was cancelled or has expired: any money is refunded. */
        OVER
    }

    /** How much of its money was refunded, according to the order. */
    public enum RefundStatus {
        NONE,
        PENDING,
        PARTIAL,
        FULL,
        FAILED
    }
}
