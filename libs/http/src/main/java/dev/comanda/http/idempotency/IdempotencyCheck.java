package dev.comanda.http.idempotency;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Looks up whether a request with the same idempotency key has succeeded before. Of two at the same time both are a first
 * use: the second can't add its record, and finds the first one's when it is called again.
 */
public final class IdempotencyCheck {

    private final IdempotencyRecords records;

    public IdempotencyCheck(IdempotencyRecords records) {
        this.records = records;
    }

    /** @param key of the request; a request without one is always a first use */
    public Uni<Outcome> check(String caller, String operation, Optional<IdempotencyKey> key) {
        return key.map(own -> records.find(caller, operation, own.value())
                        .map(found ->
                                found.map(earlier -> outcome(earlier, own)).orElseGet(FirstUse::new)))
                .orElseGet(() -> Uni.createFrom().item(new FirstUse()));
    }

    private static Outcome outcome(IdempotencyRecord earlier, IdempotencyKey key) {
        return earlier.key().equals(key) ? new Replay(earlier) : new KeyReused();
    }

    /** The outcome of the lookup. */
    public sealed interface Outcome permits FirstUse, Replay, KeyReused {}

    public record FirstUse() implements Outcome {}

    /** The request has succeeded before, and is answered again. */
    public record Replay(IdempotencyRecord record) implements Outcome {}

    /** The key belongs to a request with another body. */
    public record KeyReused() implements Outcome {}
}
