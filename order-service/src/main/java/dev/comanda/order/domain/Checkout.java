package dev.comanda.order.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A cart that was checked out and waits to become an order.
 *
 * @param orderId chosen at the checkout, so that whoever creates the order creates the same one
 */
public record Checkout(UUID orderId, UUID cartId, String customer, Basket basket, Instant checkedOutAt) {}
