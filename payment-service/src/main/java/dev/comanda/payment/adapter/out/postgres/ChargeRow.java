package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargePollSchedule;
import dev.comanda.payment.domain.Claim;
import dev.comanda.telemetry.Traces;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
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
@Table(name = "charges")
@IdClass(ChargeRow.KeyRow.class)
@NullUnmarked
class ChargeRow {

    record KeyRow(String provider, String reference) {

        static KeyRow from(ChargeId id) {
            return new KeyRow(id.provider(), id.reference());
        }
    }

    @Id
    @Column(name = "provider")
    String provider;

    @Id
    @Column(name = "reference")
    String reference;

    @Version
    @Column(name = "version")
    long version;

    @Column(name = "order_id", updatable = false)
    UUID orderId;

    @Column(name = "captured")
    Long captured;

    @Column(name = "currency")
    String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "refunds")
    RefundsRow refunds;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "traceparent", updatable = false)
    @Nullable
    String traceparent;

    // Polling is not a change of the charge.
    @OptimisticLock(excluded = true)
    @Column(name = "next_look_at")
    Instant nextLookAt;

    @OptimisticLock(excluded = true)
    @Column(name = "looks")
    int looks;

    protected ChargeRow() {}

    static ChargeRow from(Charge charge, Instant now) {
        ChargeRow row = new ChargeRow();
        row.provider = charge.id().provider();
        row.reference = charge.id().reference();
        row.orderId = charge.orderId();
        row.traceparent = Traces.current();
        row.become(charge, now);
        return row;
    }

    void become(Charge charge, Instant now) {
        Money money = charge.captured();
        captured = money == null ? null : money.amount();
        currency = money == null ? null : money.currency().getCurrencyCode();
        refunds = RefundsRow.from(charge.refunds());
        changedAt = now;
        nextLookAt = ChargePollSchedule.firstPoll(charge).orElse(null);
        looks = 0;
    }

    Claim<ChargeId> claim(Instant until) {
        nextLookAt = until;
        return new Claim<>(new ChargeId(provider, reference), until);
    }

    void release(Claim<ChargeId> claim, Instant wanted) {
        if (nextLookAt != null) {
            looks += claim.isUnchanged(nextLookAt) ? 1 : 0;
            nextLookAt = claim.nextDue(nextLookAt, wanted);
        }
    }

    Charge toDomain() {
        Money money = captured == null ? null : Money.of(captured, currency);
        return new Charge(new ChargeId(provider, reference), orderId, version, money, refunds.toDomain());
    }
}
