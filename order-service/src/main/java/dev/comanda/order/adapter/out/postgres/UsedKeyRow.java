package dev.comanda.order.adapter.out.postgres;

import dev.comanda.order.application.port.in.IdempotencyKey;
import dev.comanda.order.application.port.out.UsedKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "UsedKeyRow")
@Table(name = "used_keys")
class UsedKeyRow {

    @Embeddable
    record IdRow(
            @Column(name = "customer") String customer,
            @Column(name = "operation") String operation,
            @Column(name = "key") String key) {}

    @EmbeddedId
    IdRow id;

    @Column(name = "request_hash")
    String requestHash;

    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "made")
    boolean made;

    @Column(name = "used_at")
    Instant usedAt;

    static UsedKeyRow from(UsedKey used, Instant now) {
        UsedKeyRow row = new UsedKeyRow();
        row.id = new IdRow(used.customer(), used.operation(), used.key().value());
        row.requestHash = used.key().requestHash();
        row.orderId = used.orderId();
        row.made = used.made();
        row.usedAt = now;
        return row;
    }

    UsedKey toDomain() {
        return new UsedKey(id.customer(), id.operation(), new IdempotencyKey(id.key(), requestHash), orderId, made);
    }
}
