package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.Order;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of orders.
 *
 * @param next the cursor of the next page; empty on the last one
 */
public record OrderPage(List<Order> orders, Optional<UUID> next) {}
