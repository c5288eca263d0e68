package dev.comanda.order.adapter.out.postgres;

import static java.util.Objects.requireNonNull;

import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderState;
import dev.comanda.order.domain.OrderStatus;
import dev.comanda.order.domain.Payment;
import dev.comanda.order.domain.RefundStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity(name = "OrderRow")
@Table(name = "orders")
class OrderRow {

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

    @Column(name = "reason")
    @Nullable
    String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "basket")
    BasketRow basket;

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
        row.basket = BasketRow.from(order.basket());
        row.createdAt = order.createdAt();
        row.expiresAt = order.expiresAt();
        row.become(order);
        return row;
    }

    /** The version is left alone: counting it up is what tells Hibernate that nobody else was faster. */
    void become(Order order) {
        status = order.status();
        refund = order.refund();
        updatedAt = order.updatedAt();
        switch (order.state()) {
            case OrderState.Paid(Payment made) -> payment = PaymentRow.from(made);
            case OrderState.Cancelled(String why) -> reason = why;
            case OrderState.AwaitingPayment(), OrderState.Expired() -> {}
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
                basket.toDomain(),
                createdAt,
                expiresAt,
                updatedAt);
    }

    private OrderState stateToDomain() {
        return switch (status) {
            case PENDING -> new OrderState.AwaitingPayment();
            case PAID -> new OrderState.Paid(requireNonNull(payment).toDomain());
            case CANCELLED -> new OrderState.Cancelled(requireNonNull(reason));
            case EXPIRED -> new OrderState.Expired();
        };
    }
}
