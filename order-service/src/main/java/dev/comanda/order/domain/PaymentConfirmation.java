package dev.comanda.order.domain;

/** The effect of a payment on an order. */
public sealed interface PaymentConfirmation {

    record Confirmed(Transition.Changed change) implements PaymentConfirmation {}

    /** A duplicate; nothing changes. */
    record AlreadyKnown() implements PaymentConfirmation {}

    /** It came after the order had ended: it is recorded on the order and refunded. */
    record Late(Transition.Changed change) implements PaymentConfirmation {}

    /** No order accepts it; it is refunded. */
    record Unwanted(OrderEvent.RefundRequested event) implements PaymentConfirmation {}
}
