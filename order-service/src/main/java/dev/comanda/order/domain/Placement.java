package dev.comanda.order.domain;

import java.util.List;

/** A new order and what is said about it. */
public record Placement(Order order, List<OrderEvent> events) {}
