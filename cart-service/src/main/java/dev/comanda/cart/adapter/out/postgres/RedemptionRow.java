package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.application.port.in.CouponViews.Redemption;
import dev.comanda.cart.application.port.in.CouponViews.RedemptionState;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Read-only: {@link Redemptions} writes by its own SQL. */
@Entity(name = "RedemptionRow")
@Immutable
@Table(name = "coupon_redemptions")
class RedemptionRow extends PanacheEntityBase {

    @Id
    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "code")
    String code;

    @Column(name = "customer")
    String customer;

    @Column(name = "state")
    String state;

    @Column(name = "reserved_at")
    Instant reservedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    protected RedemptionRow() {}

    Redemption toView() {
        return new Redemption(
                orderId, customer, RedemptionState.valueOf(state.toUpperCase(Locale.ROOT)), reservedAt, changedAt);
    }
}
