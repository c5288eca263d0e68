package dev.comanda.order.application;

import dev.comanda.order.application.port.in.IdempotencyKey;
import dev.comanda.order.application.port.out.IdempotencyRecord;
import dev.comanda.order.application.port.out.IdempotencyRecords;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Looks up whether a request with the same idempotency key has succeeded before. */
final class IdempotencyCheck {

    private final IdempotencyRecords idempotencyRecords;

    IdempotencyCheck(IdempotencyRecords idempotencyRecords) {
        this.idempotencyRecords = idempotencyRecords;
    }

    Uni<Outcome> check(String customer, String operation, Optional<IdempotencyKey> key) {
        return key.map(own -> idempotencyRecords
                        .find(customer, operation, own.value())
                        .map(found ->
                                found.map(earlier -> outcome(earlier, own)).orElseGet(FirstUse::new)))
                .orElseGet(() -> Uni.createFrom().item(new FirstUse()));
    }

    private static Outcome outcome(IdempotencyRecord earlier, IdempotencyKey key) {
        return earlier.key().equals(key) ? new Replay(earlier) : new KeyReused();
    }

    /** The outcome of the lookup. */
    sealed interface Outcome permits FirstUse, Replay, KeyReused {}

    record FirstUse() implements Outcome {}

    record Replay(IdempotencyRecord record) implements Outcome {}

    /** The key belongs to another request. */
    record KeyReused() implements Outcome {}
}
