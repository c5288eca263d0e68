package dev.comanda.sandbox.checkout;

import dev.comanda.sandbox.ledger.Charge.Decline;
import dev.comanda.sandbox.ledger.Session;

/** The result of an attempt to pay. */
public sealed interface PayOutcome {

    /** The session has one charge that succeeded, is on its way or came to nothing late, now or since before. */
    record Complete(Session session) implements PayOutcome {}

    record Declined(Session session, Decline decline) implements PayOutcome {}

    record Expired(Session session) implements PayOutcome {}

    record Unknown() implements PayOutcome {}
}
