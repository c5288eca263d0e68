package dev.comanda.sandbox.stripe;

import dev.comanda.sandbox.ledger.Charge;
import dev.comanda.sandbox.ledger.Checkout;
import dev.comanda.sandbox.ledger.LedgerState;
import dev.comanda.sandbox.ledger.Session;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The payment of a session, over all attempts. */
public record PaymentIntentJson(
        String id,
        String object,
        long amount,
        long amountCapturable,
        long amountReceived,
        @Nullable String cancellationReason,
        String captureMethod,
        String confirmationMethod,
        long created,
        String currency,
        @Nullable String description,
        @Nullable CardErrorJson lastPaymentError,
        @Nullable Object latestCharge,
        boolean livemode,
        Map<String, String> metadata,
        @Nullable String paymentMethod,
        List<String> paymentMethodTypes,
        String status) {

    /** @throws java.util.NoSuchElementException if there was no payment attempt yet */
    public static PaymentIntentJson from(Checkout checkout, LedgerState state, Expand expand) {
        Session session = checkout.session();
        Charge latest = checkout.latestCharge().orElseThrow();
        return new PaymentIntentJson(
                session.paymentIntent(),
                "payment_intent",
                session.total(),
                0,
                checkout.approvedCharge().map(Charge::amount).orElse(0L),
                checkout.status() == Checkout.Status.EXPIRED ? "automatic" : null,
                "automatic",
                "automatic",
                checkout.charges().getFirst().created(),
                session.currency(),
                session.description(),
                CardErrorJson.from(latest),
                expand.wants("latest_charge") ? ChargeJson.from(latest, session, state) : latest.id(),
                false,
                session.paymentMetadata(),
                latest.approved() ? latest.paymentMethod() : null,
                session.methods(),
                status(checkout.status()));
    }

    private static String status(Checkout.Status status) {
        return switch (status) {
            case OPEN, FAILED -> "requires_payment_method";
            case PROCESSING -> "processing";
            case COMPLETE -> "succeeded";
            case EXPIRED -> "canceled";
        };
    }
}
