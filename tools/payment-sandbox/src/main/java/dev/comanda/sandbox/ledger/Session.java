package dev.comanda.sandbox.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checkout session as the merchant ordered it; what became of it is a {@link Checkout}.
 *
 * @param url the payment page
 * @param paymentIntent chosen at once, but not shown before the first attempt to pay
 * @param created in seconds since 1970
 * @param expiresAt in seconds since 1970; from then on it cannot be paid
 * @param currency lower-case ISO 4217 code of every line
 * @param successUrl may hold {@code {CHECKOUT_SESSION_ID}}
 * @param cancelUrl may hold {@code {CHECKOUT_SESSION_ID}}
 * @param debit whether it may be paid from a bank account too
 * @param paymentMetadata what the payment intent and its charges carry
 */
public record Session(
        String id,
        String url,
        String paymentIntent,
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
        boolean debit) {

    /** Stripe's word for a debit of a bank account. */
    public static final String DEBIT = "sepa_debit";

    private static final String ID_TEMPLATE = "{CHECKOUT_SESSION_ID}";

    /** Stripe's words for the ways in which it may be paid. */
    public List<String> methods() {
        return debit ? List.of("card", DEBIT) : List.of("card");
    }

    @JsonIgnore
    public long total() {
        return lines.stream().mapToLong(LineItem::amount).reduce(0, Math::addExact);
    }

    /** The success URL of this very session. */
    public String successTarget() {
        return successUrl.replace(ID_TEMPLATE, id);
    }

    public @Nullable String cancelTarget() {
        return cancelUrl == null ? null : cancelUrl.replace(ID_TEMPLATE, id);
    }
}
