package dev.comanda.order.application.port.out;

import dev.comanda.order.application.port.in.IdempotencyKey;
import java.util.UUID;

/**
 * A successful request, recorded under its idempotency key.
 *
 * @param orderId the order that it created or found
 * @param created whether it created the order
 */
public record IdempotencyRecord(String customer, String operation, IdempotencyKey key, UUID orderId, boolean created) {}
