package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.reconciliation.TrackedOrder;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.PaymentStatus;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.RefundStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "followed_orders")
@NullUnmarked
class TrackedOrderRow {

    @Id
    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "version")
    long version;

    @Column(name = "standing")
    String status;

    @Column(name = "returned")
    String refund;

    @Column(name = "total")
    long total;

    @Column(name = "currency")
    String currency;

    @Column(name = "followed_at")
    Instant trackedAt;

    TrackedOrder toDomain() {
        return new TrackedOrder(
                orderId,
                version,
                PaymentStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                RefundStatus.valueOf(refund.toUpperCase(Locale.ROOT)),
                Money.of(total, currency));
    }
}
