package dev.comanda.order.domain;

import dev.comanda.money.Money;

/**
 * How a refund of a payment went.
 *
 * @param paymentReference the provider's id of the payment
 * @param succeeded whether it went back
 * @param refundedTotal all that went back of the payment by now
 * @param capturedTotal what the payment brought in; zero if that is not known
 */
public record RefundProgress(String paymentReference, boolean succeeded, Money refundedTotal, Money capturedTotal) {

    /** What the order shows from now on; a refund that failed because nothing was left is none to see to. */
    public RefundStatus result() {
        if (capturedTotal.signum() > 0 && refundedTotal.compareTo(capturedTotal) >= 0) {
            return RefundStatus.FULL;
        }
        return succeeded ? RefundStatus.PARTIAL : RefundStatus.FAILED;
    }
}
