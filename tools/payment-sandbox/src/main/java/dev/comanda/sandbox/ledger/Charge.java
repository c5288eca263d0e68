package dev.comanda.sandbox.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to take the total of a session from a card or a bank account; exactly one of the two is there. It is
 * approved if there is no {@code decline} and the bank is not to be waited for.
 *
 * @param amount in minor units
 * @param created in seconds since 1970
 */
public record Charge(
        String id,
        String session,
        String paymentIntent,
        String paymentMethod,
        long amount,
        String currency,
        long created,
        @Nullable Card card,
        Payer payer,
        @Nullable Decline decline,
        @Nullable Debit debit) {

    @JsonIgnore
    public boolean approved() {
        return decline == null && !underWay();
    }

    /** Whether the bank has not answered yet. */
    public boolean underWay() {
        return debit != null && debit.underWay();
    }

    boolean isDue(long now) {
        return debit != null && debit.underWay() && debit.answerDue() <= now;
    }

    /** The same, when the bank of a debit has answered. */
    Charge settled() {
        Debit answered = Objects.requireNonNull(debit, "cards are answered at once");
        return new Charge(
                id,
                session,
                paymentIntent,
                paymentMethod,
                amount,
                currency,
                created,
                card,
                payer,
                answered.answer(),
                answered.over());
    }

    /** What may be remembered of a card; never its number or its code. */
    public record Card(String brand, String last4, int expiryMonth, int expiryYear) {}

    /**
     * The storable part of a bank account, and its bank's answer.
     *
     * @param answerDue in seconds since 1970
     * @param answer null if it will pay
     */
    public record Debit(
            String country,
            String last4,
            long answerDue,
            @Nullable Decline answer,
            boolean underWay) {

        Debit over() {
            return new Debit(country, last4, answerDue, answer, false);
        }
    }

    public record Payer(String name, String email) {}

    /**
     * Why the bank declined.
     *
     * @param code Stripe's word for it, such as {@code insufficient_funds}
     * @param message for the payer
     */
    public record Decline(String code, String message) {}
}
