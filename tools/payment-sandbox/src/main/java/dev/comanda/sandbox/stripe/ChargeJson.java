package dev.comanda.sandbox.stripe;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.comanda.sandbox.ledger.Charge;
import dev.comanda.sandbox.ledger.LedgerState;
import dev.comanda.sandbox.ledger.Session;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One attempt to take the money. */
public record ChargeJson(
        String id,
        String object,
        long amount,
        long amountCaptured,
        long amountRefunded,
        BillingDetails billingDetails,
        boolean captured,
        long created,
        String currency,
        @Nullable String description,
        boolean disputed,
        @Nullable String failureCode,
        @Nullable String failureMessage,
        boolean livemode,
        Map<String, String> metadata,
        boolean paid,
        String paymentIntent,
        String paymentMethod,
        PaymentMethodDetails paymentMethodDetails,
        boolean refunded,
        String status) {

    public static ChargeJson from(Charge charge, Session session, LedgerState state) {
        long refunded = state.refunded(charge.id());
        Charge.Decline decline = charge.decline();
        return new ChargeJson(
                charge.id(),
                "charge",
                charge.amount(),
                charge.approved() ? charge.amount() : 0,
                refunded,
                new BillingDetails(null, charge.payer().email(), charge.payer().name(), null),
                charge.approved(),
                charge.created(),
                charge.currency(),
                session.description(),
                false,
                decline == null ? null : CardErrorJson.codeOf(charge, decline),
                decline == null ? null : decline.message(),
                false,
                session.paymentMetadata(),
                charge.approved(),
                charge.paymentIntent(),
                charge.paymentMethod(),
                PaymentMethodDetails.from(charge),
                charge.approved() && refunded == charge.amount(),
                status(charge));
    }

    /** Stripe's word for how it went. */
    public static String status(Charge charge) {
        if (charge.underWay()) {
            return "pending";
        }
        return charge.approved() ? "succeeded" : "failed";
    }

    /** Who paid. */
    public record BillingDetails(
            @Nullable Object address,
            @Nullable String email,
            @Nullable String name,
            @Nullable String phone) {}

    /** With what. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PaymentMethodDetails(
            String type, @Nullable Card card, @Nullable SepaDebit sepaDebit) {

        static PaymentMethodDetails from(Charge charge) {
            Charge.Card card = charge.card();
            Charge.Debit debit = charge.debit();
            return debit == null
                    ? new PaymentMethodDetails("card", card == null ? null : Card.from(card), null)
                    : new PaymentMethodDetails(Session.DEBIT, null, new SepaDebit(debit.country(), debit.last4()));
        }
    }

    /** What may be known of a bank account. */
    public record SepaDebit(String country, String last4) {}

    /** What may be known of a card. */
    public record Card(String brand, int expMonth, int expYear, String last4) {

        static Card from(Charge.Card card) {
            return new Card(card.brand(), card.expiryMonth(), card.expiryYear(), card.last4());
        }
    }
}
