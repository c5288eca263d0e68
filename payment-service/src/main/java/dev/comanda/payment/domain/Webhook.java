package dev.comanda.payment.domain;

/**
 * A provider's notification that something may have changed; it carries only what to retrieve.
 *
 * @param eventId the provider's, used for deduplication
 * @param type the provider's event type
 */
public record Webhook(String provider, String eventId, String type, Hint hint) {

    /** What to retrieve from the provider. */
    public sealed interface Hint {

        record SessionChanged(String sessionId) implements Hint {}

        /** @param reference the provider's id of the attempted charge */
        record ChargeFailed(String reference) implements Hint {}

        /**
         * Its refunds may have changed.
         *
         * @param reference the provider's id of the charge
         */
        record ChargeChanged(String reference) implements Hint {}

        /** Irrelevant to us. */
        record Irrelevant() implements Hint {}
    }
}
