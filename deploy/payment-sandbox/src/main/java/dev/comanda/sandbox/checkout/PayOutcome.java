package dev.comanda.sandbox.checkout;

import dev.comanda.sandbox.ledger.Charge.Decline;
import dev.comanda.sandbox.ledger.Session;

/** What came of an attempt to pay. */
public sealed interface PayOutcome {

    /** The session is paid, now or since before; either way with one charge. */
    record Paid(Session session) implements PayOutcome {}

    record Declined(Session session, Decline decline) implements PayOutcome {}

    record Expired(Session session) implements PayOutcome {}

    record Unknown() implements PayOutcome {}
}
