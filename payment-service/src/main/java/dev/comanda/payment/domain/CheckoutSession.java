package dev.comanda.payment.domain;

import java.net.URI;
import java.time.Instant;

/**
 * The provider's page for one payment.
 *
 * @param id the provider's
 * @param url where the guest pays
 */
public record CheckoutSession(String id, URI url, Instant openedAt) {

    boolean hasId(String sessionId) {
        return id.equals(sessionId);
    }
}
