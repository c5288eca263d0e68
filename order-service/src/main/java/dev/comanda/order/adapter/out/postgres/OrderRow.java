package dev.comanda.order.adapter.out.postgres;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.CancelledBy;
import dev.comanda.order.domain.EarlyRefunds;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderState;
import dev.comanda.order.domain.OrderStatus;
import dev.comanda.order.domain.Payment;
import dev.comanda.order.domain.RefundStatus;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity(name = "OrderRow")
@Table(name = "orders")
class OrderRow extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    UUID id;

    @Version
    @Column(name = "version")
    long version;

    @Column(name = "cart_id")
    UUID cartId;

    @Column(name = "customer")
    String customer;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    OrderStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "refund")
    RefundStatus refund;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "payment")
    @Nullable
    PaymentRow payment;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "early_refunds")
    @Nullable
    EarlyRefundsRow earlyRefunds;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancelled_by")
    @Nullable
    CancelledBy cancelledBy;

    @Column(name = "reason")
    @Nullable
    String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "basket")
    Map<String, Object> basket;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    protected OrderRow() {}

    static OrderRow from(Order order) {
        OrderRow row = new OrderRow();
        row.id = order.id();
        row.version = order.version();
        row.cartId = order.cartId();
        row.customer = order.customer();
        row.basket = order.basket().content();
        row.createdAt = order.createdAt();
        row.expiresAt = order.expiresAt();
        row.update(order);
        return row;
    }

    /** Leaves the version alone: Hibernate increments it to detect concurrent updates. */
    void update(Order order) {
        status = order.status();
        refund = order.refund();
        updatedAt = order.updatedAt();
        payment = order.state().knownPayment().map(PaymentRow::from).orElse(null);
        earlyRefunds = order.state() instanceof OrderState.AwaitingPayment(EarlyRefunds refunds)
                ? EarlyRefundsRow.from(refunds)
                : null;
        if (order.state() instanceof OrderState.Cancelled(CancelledBy by, String why, Optional<Payment> _)) {
            cancelledBy = by;
            reason = why;
        }
    }

    Order toDomain() {
        return new Order(
                id,
                cartId,
                customer,
                version,
                stateToDomain(),
                refund,
                new Basket(basket),
                createdAt,
                expiresAt,
                updatedAt);
    }

    private OrderState stateToDomain() {
        return switch (status) {
            case PENDING -> new OrderState.AwaitingPayment(EarlyRefundsRow.toDomain(earlyRefunds));
            case PAID -> new OrderState.Paid(paid());
            case ACCEPTED -> new OrderState.Accepted(paid());
            case PREPARING -> new OrderState.Preparing(paid());
            case READY -> new OrderState.Ready(paid());
            case COMPLETED -> new OrderState.Completed(paid());
            case CANCELLED -> new OrderState.Cancelled(cancelledByToDomain(), requireNonNull(reason), known());
            case EXPIRED -> new OrderState.Expired(known());
        };
    }

    /** Null in rows of earlier releases, in which only guests could cancel. */
    private CancelledBy cancelledByToDomain() {
        return requireNonNullElse(cancelledBy, CancelledBy.GUEST);
    }

    private Payment paid() {
        return requireNonNull(payment).toDomain();
    }

    private Optional<Payment> known() {
        return Optional.ofNullable(payment).map(PaymentRow::toDomain);
    }
}
