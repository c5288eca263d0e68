package dev.comanda.order.domain;

import dev.comanda.money.Money;
import java.time.Instant;

/**
 * A payment that the provider has confirmed.
 *
 * @param provider its name; {@code none} for a zero total
 * @param reference the provider's id of the payment
 */
public record Payment(String provider, String reference, Money amount, Instant paidAt) {

    boolean isSameAs(Payment other) {
        return provider.equals(other.provider) && reference.equals(other.reference);
    }

    static Payment ofNothing(Money zero, Instant now) {
        return new Payment("none", "", zero, now);
    }
}
