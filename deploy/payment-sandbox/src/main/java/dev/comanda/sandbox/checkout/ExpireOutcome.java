package dev.comanda.sandbox.checkout;

import dev.comanda.sandbox.ledger.Checkout;

/** What came of the wish to expire a session. */
public sealed interface ExpireOutcome {

    record Expired(Checkout checkout) implements ExpireOutcome {}

    record NotOpen(Checkout.Status status) implements ExpireOutcome {}

    record Unknown() implements ExpireOutcome {}
}
