package dev.comanda.payment.domain;

import java.time.Instant;

/**
 * The provider's confirmation of a charge.
 *
 * @param reference the provider's id of the charge, used for refunds
 * @param paidAt when we learned of it
 */
public record Receipt(String provider, String reference, Instant paidAt) {

    public ChargeId charge() {
        return new ChargeId(provider, reference);
    }
}
