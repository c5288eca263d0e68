package dev.comanda.sandbox.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to take the total of a session from a card; approved if there is no {@code decline}.
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
        Card card,
        Payer payer,
        @Nullable Decline decline) {

    @JsonIgnore
    public boolean approved() {
        return decline == null;
    }

    /** What may be remembered of a card; never its number or its code. */
    public record Card(String brand, String last4, int expiryMonth, int expiryYear) {}

    public record Payer(String name, String email) {}

    /**
     * Why the bank said no.
     *
     * @param code Stripe's word for it, such as {@code insufficient_funds}
     * @param message for the payer
     */
    public record Decline(String code, String message) {}
}
