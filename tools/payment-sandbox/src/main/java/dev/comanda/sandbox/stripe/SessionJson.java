package dev.comanda.sandbox.stripe;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.comanda.sandbox.ledger.Charge;
import dev.comanda.sandbox.ledger.Checkout;
import dev.comanda.sandbox.ledger.LedgerState;
import dev.comanda.sandbox.ledger.Session;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A checkout session. */
public record SessionJson(
        String id,
        String object,
        long amountSubtotal,
        long amountTotal,
        @Nullable String cancelUrl,
        @Nullable String clientReferenceId,
        long created,
        String currency,
        @Nullable CustomerDetails customerDetails,
        @Nullable String customerEmail,
        long expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ListJson lineItems,
        boolean livemode,
        Map<String, String> metadata,
        String mode,
        @Nullable Object paymentIntent,
        List<String> paymentMethodTypes,
        String paymentStatus,
        String status,
        String successUrl,
        TotalDetails totalDetails,
        String uiMode,
        @Nullable String url) {

    public static SessionJson from(Checkout checkout, LedgerState state, Expand expand) {
        Session session = checkout.session();
        return new SessionJson(
                session.id(),
                "checkout.session",
                session.total(),
                session.total(),
                session.cancelUrl(),
                session.clientReferenceId(),
                session.created(),
                session.currency(),
                CustomerDetails.from(checkout),
                session.customerEmail(),
                session.expiresAt(),
                expand.wants("line_items") ? LineItemJson.listOf(session) : null,
                false,
                session.metadata(),
                "payment",
                paymentIntent(checkout, state, expand),
                session.methods(),
                paymentStatus(checkout.status()),
                status(checkout.status()),
                session.successUrl(),
                new TotalDetails(0, 0, 0),
                "hosted_page",
                checkout.open() ? session.url() : null);
    }

    private static @Nullable Object paymentIntent(Checkout checkout, LedgerState state, Expand expand) {
        if (checkout.charges().isEmpty()) {
            return null;
        }
        return expand.wants("payment_intent")
                ? PaymentIntentJson.from(checkout, state, expand.into("payment_intent"))
                : checkout.session().paymentIntent();
    }

    private static String paymentStatus(Checkout.Status status) {
        return switch (status) {
            case COMPLETE -> "paid";
            case OPEN, PROCESSING, FAILED, EXPIRED -> "unpaid";
        };
    }

    /** Stripe's word for {@code status}. */
    public static String status(Checkout.Status status) {
        return switch (status) {
            case OPEN -> "open";
            case COMPLETE, PROCESSING, FAILED -> "complete";
            case EXPIRED -> "expired";
        };
    }

    /** What the payer entered. */
    public record CustomerDetails(
            @Nullable Object address,
            @Nullable String email,
            @Nullable String name,
            @Nullable String phone,
            String taxExempt,
            List<Object> taxIds) {

        static @Nullable CustomerDetails from(Checkout checkout) {
            return checkout.latestCharge()
                    .filter(charge -> charge.approved() || charge.debit() != null)
                    .map(Charge::payer)
                    .map(payer -> new CustomerDetails(null, payer.email(), payer.name(), null, "none", List.of()))
                    .orElse(null);
        }
    }

    /** What the total is made of besides the lines: nothing. */
    public record TotalDetails(long amountDiscount, long amountShipping, long amountTax) {}
}
