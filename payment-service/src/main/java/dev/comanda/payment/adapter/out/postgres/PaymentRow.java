package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentPollSchedule;
import dev.comanda.payment.domain.PaymentRequest;
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

    // Polling is not a change of the payment.
    @OptimisticLock(excluded = true)
    @Column(name = "next_look_at")
    Instant nextLookAt;

    @OptimisticLock(excluded = true)
    @Column(name = "looks")
    int looks;

    protected PaymentRow() {}

    static PaymentRow from(Payment payment) {
        PaymentRequest request = payment.request();
        PaymentRow row = new PaymentRow();
        row.orderId = request.orderId();
        row.customer = request.customer();
        row.amount = request.total().amount();
        row.currency = request.total().currency().getCurrencyCode();
        row.lines = LinesRow.from(request.lines());
        row.expiresAt = request.expiresAt();
        row.traceparent = Traces.current();
        row.become(payment);
        return row;
    }

    void become(Payment payment) {
        state = StateRow.from(payment.state(), state);
        nextLookAt = PaymentPollSchedule.firstPoll(payment).orElse(null);
        looks = 0;
    }

    Claim<UUID> claim(Instant until) {
        nextLookAt = until;
        return new Claim<>(orderId, until);
    }

    void release(Claim<UUID> claim, Instant wanted) {
        if (nextLookAt != null) {
            looks += claim.isUnchanged(nextLookAt) ? 1 : 0;
            nextLookAt = claim.nextDue(nextLookAt, wanted);
        }
    }

    Payment toDomain() {
        PaymentRequest request =
                new PaymentRequest(orderId, customer, Money.of(amount, currency), lines.toDomain(), expiresAt);
        return new Payment(request, version, state.toDomain());
    }
}
