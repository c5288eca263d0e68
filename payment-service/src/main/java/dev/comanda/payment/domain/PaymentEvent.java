package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.UUID;

/** What happened to a payment; {@code version} is the one that the payment has because of it. */
public sealed interface PaymentEvent {

    UUID orderId();

    long version();

    record SessionOpened(UUID orderId, long version, String sessionId, Instant openedAt) implements PaymentEvent {}

    record Succeeded(UUID orderId, long version, Money amount, Receipt receipt) implements PaymentEvent {}

    /** One try to pay failed; the order can still be paid. */
    record Failed(UUID orderId, long version, String reason, Instant failedAt) implements PaymentEvent {}

    /** The order can no longer be paid. */
    record SessionExpired(UUID orderId, long version, Instant expiredAt) implements PaymentEvent {}
}
