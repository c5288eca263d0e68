package dev.comanda.sandbox.checkout;

import dev.comanda.sandbox.ledger.Checkout;

/** The result of expiring a session. */
public sealed interface ExpireOutcome {

    record Expired(Checkout checkout) implements ExpireOutcome {}

    record NotOpen(Checkout.Status status) implements ExpireOutcome {}

    record Unknown() implements ExpireOutcome {}
}
