package dev.comanda.sandbox.checkout;

import dev.comanda.sandbox.ledger.Charge;
import dev.comanda.sandbox.ledger.Refund;

/** The result of a refund request. */
public sealed interface RefundOutcome {

    record Made(Refund refund) implements RefundOutcome {}

    record NoSuchPayment(NewRefund.Target target) implements RefundOutcome {}

    /** There were attempts to pay, none successful. */
    record NotPaid(String paymentIntent) implements RefundOutcome {}

    record AlreadyRefunded(Charge charge) implements RefundOutcome {}

    /** @param left what may still be refunded, in minor units */
    record TooMuch(Charge charge, long wanted, long left) implements RefundOutcome {}
}
