package dev.comanda.order.adapter.out.postgres;

import dev.comanda.money.Money;
import dev.comanda.order.domain.Payment;
import java.time.Instant;

/** A payment, stored as JSON with its order. */
record PaymentRow(String provider, String reference, Money amount, Instant paidAt) {

    static PaymentRow from(Payment payment) {
        return new PaymentRow(payment.provider(), payment.reference(), payment.amount(), payment.paidAt());
    }

    Payment toDomain() {
        return new Payment(provider, reference, amount, paidAt);
    }
}
