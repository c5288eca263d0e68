package dev.comanda.http.idempotency.postgres;

import static dev.comanda.servers.OnContext.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.http.idempotency.IdempotencyRecord;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresIdempotencyRecordsIT {

    private static final String ANNA = "anna";
    private static final String BEN = "ben";

    @Inject
    PostgresIdempotencyRecords records;

    @Inject
    IdempotencyRetention retention;

    @Inject
    Pool pool;

    private final String value = "k-" + UUID.randomUUID();
    private final UUID noteId = UUID.randomUUID();

    @Test
    void a_record_is_found_unchanged() {
        IdempotencyRecord written = record(ANNA, value);
        IdempotencyRecord other = new IdempotencyRecord(
                ANNA, "write", new IdempotencyKey(value + "-2", "other hash"), UUID.randomUUID(), "found");
        add(written);
        add(other);

        assertThat(find(ANNA, "write", value)).contains(written);
        assertThat(find(ANNA, "write", value + "-2")).contains(other);
    }

    @Test
    void a_key_belongs_to_its_caller_and_its_operation() {
        add(record(ANNA, value));

        assertThat(find(BEN, "write", value)).isEmpty();
        assertThat(find(ANNA, "delete", value)).isEmpty();
        assertThat(find(ANNA, "write", value.toUpperCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void two_callers_can_use_the_same_key() {
        add(record(ANNA, value));
        add(record(BEN, value));

        assertThat(find(ANNA, "write", value)).contains(record(ANNA, value));
        assertThat(find(BEN, "write", value)).contains(record(BEN, value));
    }

    @Test
    void a_record_is_added_with_its_effect_or_not_at_all() {
        add(record(ANNA, value));
        UUID second = UUID.randomUUID();

        assertThatThrownBy(() -> addWithNote(second, record(ANNA, value)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(noteExists(second)).isFalse();

        addWithNote(second, record(BEN, value));
        assertThat(noteExists(second)).isTrue();
    }

    @Test
    void an_effect_that_fails_leaves_its_key_free() {
        UUID note = UUID.randomUUID();
        addWithNote(note, record(ANNA, value));

        assertThatThrownBy(() -> addWithNote(note, record(BEN, value)))
                .isInstanceOf(ConstraintViolationException.class);

        assertThat(find(BEN, "write", value)).isEmpty();
    }

    @Test
    void records_of_a_resource_are_found() {
        assertThat(existsFor(noteId)).isFalse();

        add(record(ANNA, value));

        assertThat(existsFor(noteId)).isTrue();
        assertThat(existsFor(UUID.randomUUID())).isFalse();
        assertThat(await(() -> records.existsFor("delete", noteId))).isFalse();
    }

    @Test
    void a_record_is_kept_for_a_day_and_its_key_is_free_afterwards() {
        add(record(ANNA, value));

        age("23 hours 59 minutes");
        await(retention::deleteExpired);
        assertThat(find(ANNA, "write", value)).isPresent();

        age("24 hours 1 minute");
        await(retention::deleteExpired);
        assertThat(find(ANNA, "write", value)).isEmpty();
        add(record(ANNA, value));
    }

    private IdempotencyRecord record(String caller, String key) {
        return new IdempotencyRecord(caller, "write", new IdempotencyKey(key, "hash"), noteId, "written");
    }

    private void add(IdempotencyRecord record) {
        await(() -> Panache.withTransaction(() -> records.add(record)));
    }

    private void addWithNote(UUID id, IdempotencyRecord record) {
        await(() -> Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.persist(new NoteRow(id)).call(session::flush))
                .chain(() -> records.add(record))));
    }

    private boolean noteExists(UUID id) {
        return await(() -> pool.preparedQuery("select from notes where id = $1").execute(Tuple.of(id)))
                        .rowCount()
                == 1;
    }

    private void age(String interval) {
        await(() -> pool.preparedQuery(
                        "update idempotency_records set stored_at = now() - '%s'::interval where key = $1"
                                .formatted(interval))
                .execute(Tuple.of(value)));
    }

    private Optional<IdempotencyRecord> find(String caller, String operation, String key) {
        return await(() -> records.find(caller, operation, key));
    }

    private boolean existsFor(UUID resourceId) {
        return await(() -> records.existsFor("write", resourceId));
    }
}
