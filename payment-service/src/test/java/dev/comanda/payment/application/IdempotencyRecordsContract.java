package dev.comanda.payment.application;

import static dev.comanda.payment.domain.ExampleCharges.charge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.domain.Charge;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is expected of {@link IdempotencyRecords}, added through {@link Charges}. */
public abstract class IdempotencyRecordsContract {

    private static final Instant THEN = Instant.parse("2001-01-01T00:00:00Z");

    protected abstract IdempotencyRecords idempotencyRecords();

    /** Stores the records together with charges. */
    protected abstract Charges charges();

    /** Subscribes in the way that the adapter needs, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void a_record_is_found_by_caller_operation_and_key() {
        IdempotencyRecord record = recordOf(charge(THEN));
        save(charge(THEN), record);

        String value = record.key().value();
        assertThat(find("anna", "refund", value)).contains(record);
        assertThat(find("ben", "refund", value)).isEmpty();
        assertThat(find("anna", "cancel", value)).isEmpty();
        assertThat(find("anna", "refund", value + "-2")).isEmpty();
    }

    @Test
    void a_used_key_makes_another_change_stale() {
        Charge first = charge(THEN);
        IdempotencyRecord record = recordOf(first);
        save(first, record);
        Charge second = charge(THEN);

        assertThatThrownBy(() -> save(second, record)).isInstanceOf(StalePayment.class);

        assertThat(await(() -> charges().find(second.id()))).isEmpty();
    }

    @Test
    void a_stale_change_leaves_its_key_free() {
        Charge charge = charge(THEN);
        await(() -> charges().save(charge, List.of()));
        IdempotencyRecord record = recordOf(charge);

        assertThatThrownBy(() -> save(charge, record)).isInstanceOf(StalePayment.class);

        assertThat(find("anna", "refund", record.key().value())).isEmpty();
    }

    @Test
    void records_of_an_order_are_found() {
        IdempotencyRecord record = recordOf(charge(THEN));
        save(charge(THEN), record);

        assertThat(await(() -> idempotencyRecords().existsFor("refund", record.resourceId())))
                .isTrue();
        assertThat(await(() -> idempotencyRecords().existsFor("cancel", record.resourceId())))
                .isFalse();
        assertThat(await(() -> idempotencyRecords().existsFor("refund", UUID.randomUUID())))
                .isFalse();
    }

    private static IdempotencyRecord recordOf(Charge charge) {
        IdempotencyKey key = new IdempotencyKey("k-" + UUID.randomUUID(), "hash");
        return new IdempotencyRecord(
                "anna", "refund", key, charge.orderId(), UUID.randomUUID().toString());
    }

    private void save(Charge charge, IdempotencyRecord record) {
        await(() -> charges().save(charge, List.of(), Optional.of(record)));
    }

    private Optional<IdempotencyRecord> find(String caller, String operation, String key) {
        return await(() -> idempotencyRecords().find(caller, operation, key));
    }
}
