package dev.comanda.order.application;

import static dev.comanda.order.domain.Examples.ANNA;
import static dev.comanda.order.domain.Examples.BEN;
import static dev.comanda.order.domain.Examples.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.application.port.out.StaleOrder;
import io.smallrye.mutiny.Uni;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is expected of {@link IdempotencyRecords}, added through {@link Orders}. */
public abstract class IdempotencyRecordsContract {

    private final String value = "k-" + newId();
    private final UUID orderId = newId();

    protected abstract IdempotencyRecords idempotencyRecords();

    /** Adds the records. */
    protected abstract Orders orders();

    /** Subscribes as the real adapter needs it, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void a_record_is_found_unchanged() {
        IdempotencyRecord created = key(ANNA, value, "hash", true);
        IdempotencyRecord found = key(ANNA, value + "-2", "other hash", false);
        add(created);
        add(found);

        assertThat(find(ANNA, "create", value)).contains(created);
        assertThat(find(ANNA, "create", value + "-2")).contains(found);
    }

    @Test
    void a_key_belongs_to_its_customer_and_its_operation() {
        add(key(ANNA, value, "hash", true));

        assertThat(find(BEN, "create", value)).isEmpty();
        assertThat(find(ANNA, "cancel", value)).isEmpty();
        assertThat(find(ANNA, "create", value.toUpperCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void two_customers_can_use_the_same_key() {
        IdempotencyRecord annas = key(ANNA, value, "hash", true);
        IdempotencyRecord bens = key(BEN, value, "hash", false);
        add(annas);
        add(bens);

        assertThat(find(ANNA, "create", value)).contains(annas);
        assertThat(find(BEN, "create", value)).contains(bens);
    }

    @Test
    void a_key_can_be_used_only_once() {
        add(key(ANNA, value, "hash", true));
        IdempotencyRecord again =
                new IdempotencyRecord(ANNA, "create", new IdempotencyKey(value, "hash"), newId(), "created");

        assertThatExceptionOfType(StaleOrder.class).isThrownBy(() -> add(again));
        assertThat(find(ANNA, "create", value))
                .map(IdempotencyRecord::resourceId)
                .contains(orderId);
    }

    @Test
    void records_of_an_order_are_found() {
        assertThat(existsFor(orderId)).isFalse();

        add(key(ANNA, value, "hash", false));

        assertThat(existsFor(orderId)).isTrue();
        assertThat(existsFor(newId())).isFalse();
    }

    private IdempotencyRecord key(String customer, String called, String hash, boolean created) {
        return new IdempotencyRecord(
                customer, "create", new IdempotencyKey(called, hash), orderId, created ? "created" : "found");
    }

    private void add(IdempotencyRecord key) {
        await(() -> orders().add(key));
    }

    private Optional<IdempotencyRecord> find(String customer, String operation, String key) {
        return await(() -> idempotencyRecords().find(customer, operation, key));
    }

    private boolean existsFor(UUID order) {
        return await(() -> idempotencyRecords().existsFor("create", order));
    }
}
