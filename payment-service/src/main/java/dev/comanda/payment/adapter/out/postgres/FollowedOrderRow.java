package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.FollowedOrder;
import dev.comanda.payment.domain.FollowedOrder.Returned;
import dev.comanda.payment.domain.FollowedOrder.Standing;
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
class FollowedOrderRow {

    @Id
    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "version")
    long version;

    @Column(name = "standing")
    String standing;

    @Column(name = "returned")
    String returned;

    @Column(name = "total")
    long total;

    @Column(name = "currency")
    String currency;

    @Column(name = "followed_at")
    Instant followedAt;

    FollowedOrder toDomain() {
        return new FollowedOrder(
                orderId,
                version,
                Standing.valueOf(standing.toUpperCase(Locale.ROOT)),
                Returned.valueOf(returned.toUpperCase(Locale.ROOT)),
                Money.of(total, currency));
    }
}
