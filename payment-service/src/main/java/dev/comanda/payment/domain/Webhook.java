package dev.comanda.payment.domain;

/**
 * A provider's hint that something happened.
 *
 * @param eventId the provider's, by which a repetition is known
 * @param type what the provider calls such hints
 */
public record Webhook(String provider, String eventId, String type, Hint hint) {

    /** What to ask the provider about. */
    public sealed interface Hint {

        record SessionChanged(String sessionId) implements Hint {}

        /** @param reference the provider's id of the charge that was tried */
        record ChargeFailed(String reference) implements Hint {}

        /**
         * Money of it may have gone back, or not.
         *
         * @param reference the provider's id of the charge
         */
        record ChargeChanged(String reference) implements Hint {}

        /** Nothing that matters here. */
        record Irrelevant() implements Hint {}
    }
}
