package dev.comanda.order.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;

/**
 * All of a payment shall go back.
 *
 * @param id derived from the payment alone: whatever the reason, and however often it is found out, it goes back once
 */
public record RefundRequest(UUID id, UUID orderId, Payment payment, RefundReason reason, Instant requestedAt) {

    public static RefundRequest of(UUID orderId, Payment payment, RefundReason reason, Instant now) {
        String seed = "%s %s".formatted(payment.provider(), payment.reference());
        return new RefundRequest(UUID.nameUUIDFromBytes(seed.getBytes(UTF_8)), orderId, payment, reason, now);
    }
}
