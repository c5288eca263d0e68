package dev.comanda.order.domain;

import dev.comanda.money.Money;

/**
 * The result of a refund.
 *
 * @param paymentReference the provider's id of the payment
 * @param succeeded whether this refund succeeded
 * @param refundedTotal the sum of all refunds of the payment so far
 * @param capturedTotal the captured amount of the payment; zero if unknown
 */
public record RefundResult(String paymentReference, boolean succeeded, Money refundedTotal, Money capturedTotal) {

    /** The order's new refund status; a refund that failed because everything was refunded already is no failure. */
    public RefundStatus refundStatus() {
        if (capturedTotal.signum() > 0 && refundedTotal.compareTo(capturedTotal) >= 0) {
            return RefundStatus.FULL;
        }
        return succeeded ? RefundStatus.PARTIAL : RefundStatus.FAILED;
    }
}
