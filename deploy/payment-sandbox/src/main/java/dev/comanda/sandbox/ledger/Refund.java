package dev.comanda.sandbox.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money given back, at once and for good.
 *
 * @param amount in minor units, > 0
 * @param created in seconds since 1970
 */
public record Refund(
        String id,
        String charge,
        String paymentIntent,
        long amount,
        String currency,
        long created,
        @Nullable String reason,
        Map<String, String> metadata) {}
