package dev.comanda.order.domain;

/** What happened to an order; {@code order} is as it was just after. */
public sealed interface OrderEvent {

    Order order();

    record OrderCreated(Order order) implements OrderEvent {}

    record OrderPaid(Order order) implements OrderEvent {}

    record OrderCancelled(Order order) implements OrderEvent {}

    record OrderExpired(Order order) implements OrderEvent {}
}
