package dev.comanda.sandbox.checkout;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant wants to give back, already found to be well-formed.
 *
 * @param target what to refund
 * @param amount in minor units, > 0; null for all that is left
 */
public record NewRefund(
        Target target, @Nullable Long amount, @Nullable String reason, Map<String, String> metadata) {

    /** The payment, by one of its two names. */
    public sealed interface Target {

        record OfPaymentIntent(String id) implements Target {}

        record OfCharge(String id) implements Target {}
    }
}
