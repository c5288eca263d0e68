package dev.comanda.payment.domain;

import java.util.List;

/** What a payment makes of some news. */
public sealed interface Decision {

    /** To be stored together. */
    record Changed(Payment payment, List<PaymentEvent> events) implements Decision {}

    /** Nothing new. */
    record Unchanged() implements Decision {}

    /** Not this payment's: it stays as it is, and somebody has to look into it. */
    record Mismatched(String reason) implements Decision {}
}
