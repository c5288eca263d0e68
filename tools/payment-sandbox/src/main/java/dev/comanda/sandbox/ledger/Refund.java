package dev.comanda.sandbox.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money given back.
 *
 * @param amount in minor units, > 0
 * @param created in seconds since 1970
 * @param pending whether it was not through when it was made; null in ledgers of before there was such a thing
 * @param failsLater whether the bank will send the money back; null likewise
 */
public record Refund(
        String id,
        String charge,
        String paymentIntent,
        long amount,
        String currency,
        long created,
        @Nullable String reason,
        Map<String, String> metadata,
        @Nullable Boolean pending,
        @Nullable Boolean failsLater) {

    /** True if something is still to become of it. */
    @JsonIgnore
    public boolean unsettled() {
        return Boolean.TRUE.equals(pending) || Boolean.TRUE.equals(failsLater);
    }
}
