package dev.comanda.order.domain;

import java.util.List;

/** The outcome of a command on an order. */
public sealed interface Transition {

    /** Order and events, to be stored together. */
    record Changed(Order order, List<OrderEvent> events) implements Transition {}

    /** The order is in that state already; nothing changes. */
    record Repeated(Order order) implements Transition {}

    /** The command is illegal in the order's status; nothing changes. */
    record Illegal(OrderStatus from) implements Transition {}
}
