package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import java.util.UUID;

/**
 * The provider's state of a checkout session.
 *
 * @param orderId the order that the session was opened for
 * @param purpose what the session is for; we only create payments
 */
public record SessionReport(String sessionId, UUID orderId, Purpose purpose, Money amount, Status status) {

    public enum Purpose {
        PAYMENT,
        OTHER
    }

    /** The provider's status of the session. */
    public sealed interface Status {

        /** The guest can pay. */
        record Open() implements Status {}

        /** The guest has finished; an asynchronous payment method is still processing. */
        record AwaitingFunds() implements Status {}

        /** @param reference the provider's id of the charge */
        record Paid(String provider, String reference) implements Status {}

        /** The asynchronous payment failed, and the session can't be paid any more. */
        record Failed() implements Status {}

        /** It expired or was closed; it brings no money. */
        record Expired() implements Status {}
    }
}
