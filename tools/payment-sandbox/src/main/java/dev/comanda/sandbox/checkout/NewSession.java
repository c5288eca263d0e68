package dev.comanda.sandbox.checkout;

import dev.comanda.sandbox.ledger.LineItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant asks for, already found to be valid.
 *
 * @param created in seconds since 1970
 * @param debit whether it may be paid from a bank account too
 * @param expiresAt in seconds since 1970
 */
public record NewSession(
        long created,
        long expiresAt,
        String currency,
        List<LineItem> lines,
        String successUrl,
        @Nullable String cancelUrl,
        @Nullable String clientReferenceId,
        @Nullable String customerEmail,
        @Nullable String description,
        Map<String, String> metadata,
        Map<String, String> paymentMetadata,
        boolean debit) {}
