package dev.comanda.order.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;

/**
 * A request to refund a payment in full.
 *
 * @param id derived from the payment alone, so that a payment is refunded once, whatever the reasons
 */
public record RefundRequest(UUID id, UUID orderId, Payment payment, RefundReason reason, Instant requestedAt) {

    public static RefundRequest of(UUID orderId, Payment payment, RefundReason reason, Instant now) {
        String seed = "%s %s".formatted(payment.provider(), payment.reference());
        return new RefundRequest(UUID.nameUUIDFromBytes(seed.getBytes(UTF_8)), orderId, payment, reason, now);
    }
}
