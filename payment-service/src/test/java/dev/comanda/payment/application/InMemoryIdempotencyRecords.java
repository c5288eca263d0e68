package dev.comanda.payment.application;

import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.payment.application.port.out.StalePayment;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** In-memory idempotency records. */
final class InMemoryIdempotencyRecords implements IdempotencyRecords {

    private record Id(String caller, String operation, String key) {}

    private final Map<Id, IdempotencyRecord> records = new HashMap<>();

    @Override
    public Uni<Optional<IdempotencyRecord>> find(String caller, String operation, String key) {
        return Uni.createFrom().item(() -> Optional.ofNullable(records.get(new Id(caller, operation, key))));
    }

    @Override
    public Uni<Boolean> existsFor(String operation, UUID resourceId) {
        return Uni.createFrom()
                .item(() -> records.values().stream()
                        .filter(record -> record.operation().equals(operation))
                        .anyMatch(record -> record.resourceId().equals(resourceId)));
    }

    /** Deletes all records, as after their retention time. */
    void clear() {
        records.clear();
    }

    void add(IdempotencyRecord record) {
        Id id = new Id(record.caller(), record.operation(), record.key().value());
        if (records.putIfAbsent(id, record) != null) {
            throw new StalePayment(record.resourceId(), null);
        }
    }
}
