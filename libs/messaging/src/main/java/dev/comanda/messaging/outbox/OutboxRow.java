package dev.comanda.messaging.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OutboxRow(
        UUID aggregateId,
        UUID id,
        String topic,
        String type,
        UUID key,
        Instant occurredAt,
        String data,
        @Nullable String traceparent,
        @Nullable String requestId) {

    static OutboxRow from(Row row) {
        return new OutboxRow(
                row.getUUID("aggregate_id"),
                row.getUUID("id"),
                row.getString("topic"),
                row.getString("type"),
                row.getUUID("key"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getString("data"),
                row.getString("traceparent"),
                row.getString("request_id"));
    }
}
