package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import java.util.UUID;

/**
 * What the provider says about a session that it was asked for.
 *
 * @param orderId the order that the session was opened for
 * @param purpose what the session is for; only payments are ours
 */
public record SessionReport(String sessionId, UUID orderId, Purpose purpose, Money amount, Status status) {

    public enum Purpose {
        PAYMENT,
        OTHER
    }

    /** How far the session has come. */
    public sealed interface Status {

        /** The guest can pay. */
        record StillOpen() implements Status {}

        /** The guest has done their part, the money is on its way. */
        record AwaitingFunds() implements Status {}

        /** @param reference the provider's id of the charge */
        record Paid(String provider, String reference) implements Status {}

        /** The guest has done their part, no money came of it, and the session can't be paid any more. */
        record CameToNothing() implements Status {}

        /** Its time is over, or it was closed; there will be no money from it. */
        record Lapsed() implements Status {}
    }
}
