package dev.comanda.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.http.idempotency.IdempotencyCheck.FirstUse;
import dev.comanda.http.idempotency.IdempotencyCheck.KeyReused;
import dev.comanda.http.idempotency.IdempotencyCheck.Outcome;
import dev.comanda.http.idempotency.IdempotencyCheck.Replay;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdempotencyCheckTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("k-1", "hash");
    private static final IdempotencyRecord RECORD =
            new IdempotencyRecord("anna", "write", KEY, new UUID(0, 1), "written");

    private final IdempotencyCheck check = new IdempotencyCheck(new OneRecord());

    @Test
    void the_same_key_and_body_replay_the_first_request() {
        assertThat(check("anna", "write", Optional.of(KEY))).isEqualTo(new Replay(RECORD));
    }

    @Test
    void the_same_key_with_another_body_is_reused() {
        assertThat(check("anna", "write", Optional.of(new IdempotencyKey("k-1", "other hash"))))
                .isEqualTo(new KeyReused());
    }

    @Test
    void a_key_of_another_caller_or_operation_or_no_key_is_a_first_use() {
        assertThat(check("ben", "write", Optional.of(KEY))).isEqualTo(new FirstUse());
        assertThat(check("anna", "delete", Optional.of(KEY))).isEqualTo(new FirstUse());
        assertThat(check("anna", "write", Optional.of(new IdempotencyKey("k-2", "hash"))))
                .isEqualTo(new FirstUse());
        assertThat(check("anna", "write", Optional.empty())).isEqualTo(new FirstUse());
    }

    private Outcome check(String caller, String operation, Optional<IdempotencyKey> key) {
        return check.check(caller, operation, key).await().indefinitely();
    }

    /** Finds {@link #RECORD} only. */
    private static final class OneRecord implements IdempotencyRecords {

        @Override
        public Uni<Optional<IdempotencyRecord>> find(String caller, String operation, String key) {
            boolean found = RECORD.caller().equals(caller)
                    && RECORD.operation().equals(operation)
                    && RECORD.key().value().equals(key);
            return Uni.createFrom().item(found ? Optional.of(RECORD) : Optional.empty());
        }

        @Override
        public Uni<Boolean> existsFor(String operation, UUID resourceId) {
            return Uni.createFrom()
                    .item(RECORD.operation().equals(operation)
                            && RECORD.resourceId().equals(resourceId));
        }
    }
}
