package dev.comanda.sandbox.stripe;

import dev.comanda.sandbox.ledger.Checkout;
import dev.comanda.sandbox.ledger.LedgerState;
import dev.comanda.sandbox.ledger.Refund;
import dev.comanda.sandbox.ledger.RefundResult;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Money given back. */
public record RefundJson(
        String id,
        String object,
        long amount,
        Object charge,
        long created,
        String currency,
        DestinationDetails destinationDetails,
        Map<String, String> metadata,
        Object paymentIntent,
        @Nullable String reason,
        String status,
        @Nullable String failureReason) {

    /** The refund as it is answered at first, before the bank has given it a reference. */
    public static RefundJson fresh(Refund refund) {
        return of(refund, refund.charge(), refund.paymentIntent(), "pending", Optional.empty());
    }

    public static RefundJson from(Refund refund, LedgerState state, Expand expand) {
        Checkout checkout = state.checkoutOfCharge(refund.charge()).orElseThrow();
        Object charge = expand.wants("charge")
                ? ChargeJson.from(checkout.approvedCharge().orElseThrow(), checkout.session(), state)
                : refund.charge();
        Object paymentIntent = expand.wants("payment_intent")
                ? PaymentIntentJson.from(checkout, state, expand.into("payment_intent"))
                : refund.paymentIntent();
        return of(refund, charge, paymentIntent, "available", state.resultOf(refund));
    }

    private static RefundJson of(
            Refund refund, Object charge, Object paymentIntent, String referenceStatus, Optional<RefundResult> end) {
        return new RefundJson(
                refund.id(),
                "refund",
                refund.amount(),
                charge,
                refund.created(),
                refund.currency(),
                new DestinationDetails("card", new CardDestination(referenceStatus, "refund")),
                refund.metadata(),
                paymentIntent,
                refund.reason(),
                statusOf(refund, end),
                end.map(RefundResult::failureReason).orElse(null));
    }

    private static String statusOf(Refund refund, Optional<RefundResult> end) {
        return end.map(ended -> ended.failureReason() == null ? "succeeded" : "failed")
                .orElse(Boolean.TRUE.equals(refund.pending()) ? "pending" : "succeeded");
    }

    /** Where the money went. */
    public record DestinationDetails(String type, CardDestination card) {}

    /** How far the bank has got with it. */
    public record CardDestination(String referenceStatus, String type) {}
}
