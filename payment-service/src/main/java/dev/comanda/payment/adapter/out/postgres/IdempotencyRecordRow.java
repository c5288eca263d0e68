package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.payment.application.port.in.IdempotencyKey;
import dev.comanda.payment.application.port.out.IdempotencyRecord;
import dev.comanda.payment.domain.ChargeId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "used_keys")
@NullUnmarked
class IdempotencyRecordRow extends PanacheEntityBase {

    @Embeddable
    record IdRow(
            @Column(name = "caller") String caller,
            @Column(name = "operation") String operation,
            @Column(name = "key") String key) {}

    @EmbeddedId
    IdRow id;

    @Column(name = "request_hash")
    String requestHash;

    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "provider")
    String provider;

    @Column(name = "reference")
    String reference;

    @Column(name = "refund_id")
    UUID refundId;

    @Column(name = "used_at")
    Instant usedAt;

    protected IdempotencyRecordRow() {}

    static IdempotencyRecordRow from(IdempotencyRecord used, Instant now) {
        IdempotencyRecordRow row = new IdempotencyRecordRow();
        row.id = new IdRow(used.caller(), used.operation(), used.key().value());
        row.requestHash = used.key().requestHash();
        row.orderId = used.orderId();
        row.provider = used.charge().provider();
        row.reference = used.charge().reference();
        row.refundId = used.refundId();
        row.usedAt = now;
        return row;
    }

    IdempotencyRecord toDomain() {
        IdempotencyKey key = new IdempotencyKey(id.key(), requestHash);
        return new IdempotencyRecord(
                id.caller(), id.operation(), key, orderId, new ChargeId(provider, reference), refundId);
    }
}
