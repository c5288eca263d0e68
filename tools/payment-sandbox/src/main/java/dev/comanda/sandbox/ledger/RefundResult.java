package dev.comanda.sandbox.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What became of a refund some time after it was made.
 *
 * @param failureReason Stripe's word for why the money came back; null if it went through
 */
public record RefundResult(String refund, @Nullable String failureReason) {

    boolean failed() {
        return failureReason != null;
    }
}
