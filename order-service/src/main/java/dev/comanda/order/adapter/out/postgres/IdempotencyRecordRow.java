package dev.comanda.order.adapter.out.postgres;

import dev.comanda.order.application.port.in.IdempotencyKey;
import dev.comanda.order.application.port.out.IdempotencyRecord;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "IdempotencyRecordRow")
@Table(name = "used_keys")
class IdempotencyRecordRow extends PanacheEntityBase {

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
    boolean created;

    @Column(name = "used_at")
    Instant usedAt;

    static IdempotencyRecordRow from(IdempotencyRecord used, Instant now) {
        IdempotencyRecordRow row = new IdempotencyRecordRow();
        row.id = new IdRow(used.customer(), used.operation(), used.key().value());
        row.requestHash = used.key().requestHash();
        row.orderId = used.orderId();
        row.created = used.created();
        row.usedAt = now;
        return row;
    }

    IdempotencyRecord toDomain() {
        return new IdempotencyRecord(
                id.customer(), id.operation(), new IdempotencyKey(id.key(), requestHash), orderId, created);
    }
}
