package dev.comanda.order.application;

import static dev.comanda.order.domain.Examples.ANNA;
import static dev.comanda.order.domain.Examples.BEN;
import static dev.comanda.order.domain.Examples.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.comanda.order.application.port.in.IdempotencyKey;
import dev.comanda.order.application.port.out.StaleOrder;
import dev.comanda.order.application.port.out.UsedKey;
import dev.comanda.order.application.port.out.UsedKeys;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What any {@link UsedKeys} do. */
public abstract class UsedKeysContract {

    private final String value = "k-" + newId();
    private final UUID orderId = newId();

    protected abstract UsedKeys usedKeys();

    /** Subscribes as the real adapter needs it, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void a_key_is_found_as_it_was_used() {
        UsedKey made = key(ANNA, value, "hash", true);
        UsedKey found = key(ANNA, value + "-2", "other hash", false);
        add(made);
        add(found);

        assertThat(find(ANNA, "create", value)).contains(made);
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
    void the_same_value_of_two_customers_is_two_keys() {
        UsedKey annas = key(ANNA, value, "hash", true);
        UsedKey bens = key(BEN, value, "hash", false);
        add(annas);
        add(bens);

        assertThat(find(ANNA, "create", value)).contains(annas);
        assertThat(find(BEN, "create", value)).contains(bens);
    }

    @Test
    void a_key_is_used_once_whatever_it_was_used_for() {
        add(key(ANNA, value, "hash", true));
        UsedKey again = new UsedKey(ANNA, "create", new IdempotencyKey(value, "hash"), newId(), true);

        assertThatExceptionOfType(StaleOrder.class).isThrownBy(() -> add(again));
        assertThat(find(ANNA, "create", value)).map(UsedKey::orderId).contains(orderId);
    }

    @Test
    void whether_some_key_stands_for_an_order_is_known() {
        assertThat(anyFor(orderId)).isFalse();

        add(key(ANNA, value, "hash", false));

        assertThat(anyFor(orderId)).isTrue();
        assertThat(anyFor(newId())).isFalse();
    }

    @Test
    void a_key_is_forgotten_after_its_time() {
        UsedKey key = key(ANNA, value, "hash", true);
        add(key);

        await(() -> usedKeys().forgetBefore(Instant.EPOCH));
        assertThat(find(ANNA, "create", value)).contains(key);
        await(() -> usedKeys().forgetBefore(Instant.parse("2100-01-01T00:00:00Z")));

        assertThat(find(ANNA, "create", value)).isEmpty();
    }

    private UsedKey key(String customer, String called, String hash, boolean made) {
        return new UsedKey(customer, "create", new IdempotencyKey(called, hash), orderId, made);
    }

    private void add(UsedKey key) {
        await(() -> usedKeys().add(key));
    }

    private Optional<UsedKey> find(String customer, String operation, String key) {
        return await(() -> usedKeys().find(customer, operation, key));
    }

    private boolean anyFor(UUID order) {
        return await(() -> usedKeys().anyFor("create", order));
    }
}
