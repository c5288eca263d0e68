package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.Watch;
import dev.comanda.telemetry.Traces;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "payments")
@NullUnmarked
class PaymentRow {

    @Id
    @Column(name = "order_id")
    UUID orderId;

    @Version
    @Column(name = "version")
    long version;

    @Column(name = "customer", updatable = false)
    String customer;

    @Column(name = "amount", updatable = false)
    long amount;

    @Column(name = "currency", updatable = false)
    String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "lines", updatable = false)
    LinesRow lines;

    @Column(name = "expires_at", updatable = false)
    Instant expiresAt;

    @Column(name = "traceparent", updatable = false)
    @Nullable
    String traceparent;

    @Embedded
    StateRow state;

    // Looking at a payment is no change of it.
    @OptimisticLock(excluded = true)
    @Column(name = "next_look_at")
    Instant nextLookAt;

    @OptimisticLock(excluded = true)
    @Column(name = "looks")
    int looks;

    protected PaymentRow() {}

    static PaymentRow from(Payment payment) {
        Bill bill = payment.bill();
        PaymentRow row = new PaymentRow();
        row.orderId = bill.orderId();
        row.customer = bill.customer();
        row.amount = bill.total().amount();
        row.currency = bill.total().currency().getCurrencyCode();
        row.lines = LinesRow.from(bill.lines());
        row.expiresAt = bill.expiresAt();
        row.traceparent = Traces.current();
        row.become(payment);
        return row;
    }

    void become(Payment payment) {
        state = StateRow.from(payment.state(), state);
        nextLookAt = Watch.firstLook(payment).orElse(null);
        looks = 0;
    }

    Claim<UUID> claim(Instant until) {
        nextLookAt = until;
        return new Claim<>(orderId, until);
    }

    void release(Claim<UUID> claim, Instant wanted) {
        if (nextLookAt != null) {
            looks += claim.isAsLeft(nextLookAt) ? 1 : 0;
            nextLookAt = claim.turnAfter(nextLookAt, wanted);
        }
    }

    Payment toDomain() {
        Bill bill = new Bill(orderId, customer, Money.of(amount, currency), lines.toDomain(), expiresAt);
        return new Payment(bill, version, state.toDomain());
    }
}
