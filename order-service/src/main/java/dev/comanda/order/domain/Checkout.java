package dev.comanda.order.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A checked-out cart, from which an order is created.
 *
 * @param orderId chosen at checkout, so that creating the order is idempotent
 */
public record Checkout(UUID orderId, UUID cartId, String customer, Basket basket, Instant checkedOutAt) {}
