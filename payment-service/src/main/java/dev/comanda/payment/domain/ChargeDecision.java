package dev.comanda.payment.domain;

import java.util.List;

/** What a charge makes of some news. */
public sealed interface ChargeDecision {

    /** As it is afterwards. */
    Charge charge();

    /** To be stored together. */
    record Changed(Charge charge, List<PaymentEvent> events) implements ChargeDecision {}

    /** Nothing new. */
    record Unchanged(Charge charge) implements ChargeDecision {}
}
