package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.Order;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of a list of orders.
 *
 * @param next where the list continues; empty at its end
 */
public record OrderPage(List<Order> orders, Optional<UUID> next) {}
