package dev.comanda.payment.domain;

import java.util.List;

/** The result of a change to a charge. */
public sealed interface ChargeDecision {

    /** The charge after the decision. */
    Charge charge();

    /** To be stored together. */
    record Changed(Charge charge, List<PaymentEvent> events) implements ChargeDecision {}

    /** The change had no effect. */
    record Unchanged(Charge charge) implements ChargeDecision {}
}
