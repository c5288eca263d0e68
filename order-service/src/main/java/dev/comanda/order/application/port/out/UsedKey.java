package dev.comanda.order.application.port.out;

import dev.comanda.order.application.port.in.IdempotencyKey;
import java.util.UUID;

/** A request that has succeeded, and what it made. */
public record UsedKey(String customer, String operation, IdempotencyKey key, UUID orderId) {}
