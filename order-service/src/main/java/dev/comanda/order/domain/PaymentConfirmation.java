package dev.comanda.order.domain;

/** What a payment did to an order. */
public sealed interface PaymentConfirmation {

    record Confirmed(Order order, OrderEvent.OrderPaid event) implements PaymentConfirmation {}

    /** A repetition; nothing changes. */
    record AlreadyPaid() implements PaymentConfirmation {}

    /** The money does not fit the order: it came too late, or is not the total. It has to go back. */
    record Unwanted(String why) implements PaymentConfirmation {}
}
