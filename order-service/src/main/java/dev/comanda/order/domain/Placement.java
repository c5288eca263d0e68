package dev.comanda.order.domain;

import java.util.List;

/** A new order and its events. */
public record Placement(Order order, List<OrderEvent> events) {}
