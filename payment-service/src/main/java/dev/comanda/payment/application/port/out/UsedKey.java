package dev.comanda.payment.application.port.out;

import dev.comanda.payment.application.port.in.IdempotencyKey;
import dev.comanda.payment.domain.ChargeId;
import java.util.UUID;

/**
 * A request that has succeeded.
 *
 * @param caller whose it was
 * @param operation what was asked for
 * @param orderId of which order
 * @param charge whose refund it made
 */
public record UsedKey(
        String caller, String operation, IdempotencyKey key, UUID orderId, ChargeId charge, UUID refundId) {}
