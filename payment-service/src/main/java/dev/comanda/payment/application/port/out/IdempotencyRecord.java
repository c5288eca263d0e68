package dev.comanda.payment.application.port.out;

import dev.comanda.payment.application.port.in.IdempotencyKey;
import dev.comanda.payment.domain.ChargeId;
import java.util.UUID;

/**
 * A successful request and its effect.
 *
 * @param caller who sent it
 * @param operation the operation requested
 * @param orderId the order in the request
 * @param charge the charge that was refunded
 */
public record IdempotencyRecord(
        String caller, String operation, IdempotencyKey key, UUID orderId, ChargeId charge, UUID refundId) {}
