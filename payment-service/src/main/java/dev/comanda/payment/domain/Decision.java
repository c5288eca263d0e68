package dev.comanda.payment.domain;

import java.util.List;

/** The result of a change to a payment. */
public sealed interface Decision {

    /** To be stored together. */
    record Changed(Payment payment, List<PaymentEvent> events) implements Decision {}

    /** The change had no effect. */
    record Unchanged() implements Decision {}

    /** The report does not match the payment, which stays unchanged; needs an investigation. */
    record Mismatched(String reason) implements Decision {}
}
