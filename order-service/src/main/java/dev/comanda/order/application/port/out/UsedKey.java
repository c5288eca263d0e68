package dev.comanda.order.application.port.out;

import dev.comanda.order.application.port.in.IdempotencyKey;
import java.util.UUID;

/**
 * A request that has succeeded.
 *
 * @param orderId what it made or found
 * @param made whether it made it
 */
public record UsedKey(String customer, String operation, IdempotencyKey key, UUID orderId, boolean made) {}
