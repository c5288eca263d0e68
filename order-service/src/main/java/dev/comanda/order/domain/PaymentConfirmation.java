package dev.comanda.order.domain;

/** What a payment did to an order. */
public sealed interface PaymentConfirmation {

    record Confirmed(Transition.Changed change) implements PaymentConfirmation {}

    /** A repetition; nothing changes. */
    record AlreadyKnown() implements PaymentConfirmation {}

    /** It came after the order's end: the order shows it, and it goes back. */
    record Late(Transition.Changed change) implements PaymentConfirmation {}

    /** It belongs to no order and goes back. */
    record Unwanted(OrderEvent.RefundRequested event) implements PaymentConfirmation {}
}
