package dev.comanda.order.adapter.in.kafka;

import dev.comanda.money.Money;
import dev.comanda.order.domain.Payment;
import java.time.Instant;
import java.util.UUID;

/** What orders need of {@code PaymentSucceeded.v1}. */
record PaymentSucceededJson(UUID orderId, String provider, String paymentReference, Money amount, Instant paidAt) {

    Payment toDomain() {
        return new Payment(provider, paymentReference, amount, paidAt);
    }
}
