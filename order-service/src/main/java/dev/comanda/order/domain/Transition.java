package dev.comanda.order.domain;

import java.util.List;

/** What became of a wish to change an order. */
public sealed interface Transition {

    /** To be stored together. */
    record Changed(Order order, List<OrderEvent> events) implements Transition {}

    /** It is as wished already; nothing changes. */
    record Repeated(Order order) implements Transition {}

    /** That does not follow from where the order stands; nothing changes. */
    record Illegal(OrderStatus from) implements Transition {}
}
