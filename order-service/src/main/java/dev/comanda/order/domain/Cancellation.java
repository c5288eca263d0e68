package dev.comanda.order.domain;

/** What became of a wish to cancel an order. */
public sealed interface Cancellation {

    record Cancelled(Order order, OrderEvent.OrderCancelled event) implements Cancellation {}

    /** A repetition; nothing changes. */
    record AlreadyCancelled(Order order) implements Cancellation {}

    record IllegalTransition(OrderStatus from) implements Cancellation {}
}
