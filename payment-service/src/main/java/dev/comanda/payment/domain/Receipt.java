package dev.comanda.payment.domain;

import java.time.Instant;

/**
 * The provider's word that it has the money.
 *
 * @param reference the provider's id of the charge, by which it refunds
 * @param paidAt when it was learned
 */
public record Receipt(String provider, String reference, Instant paidAt) {

    public ChargeId charge() {
        return new ChargeId(provider, reference);
    }
}
