package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.IdempotencyRecord;
import dev.comanda.payment.application.port.out.IdempotencyRecords;
import dev.comanda.payment.application.port.out.StalePayment;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** In-memory idempotency records. */
final class InMemoryIdempotencyRecords implements IdempotencyRecords {

    private record Id(String caller, String operation, String key) {}

    private record Used(IdempotencyRecord record, Instant at) {}

    private final Map<Id, Used> used = new HashMap<>();
    private final InstantSource clock;

    InMemoryIdempotencyRecords(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Optional<IdempotencyRecord>> find(String caller, String operation, String key) {
        return Uni.createFrom()
                .item(() -> Optional.ofNullable(used.get(new Id(caller, operation, key)))
                        .map(Used::record));
    }

    @Override
    public Uni<Void> purgeBefore(Instant end) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> used.values().removeIf(key -> key.at().isBefore(end)));
    }

    void add(IdempotencyRecord record) {
        Id id = new Id(record.caller(), record.operation(), record.key().value());
        if (used.putIfAbsent(id, new Used(record, clock.instant())) != null) {
            throw new StalePayment(record.orderId(), null);
        }
    }
}
