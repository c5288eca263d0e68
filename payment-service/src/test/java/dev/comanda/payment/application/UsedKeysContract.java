package dev.comanda.payment.application;

import static dev.comanda.payment.domain.ExampleCharges.charge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.payment.application.port.in.IdempotencyKey;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.application.port.out.UsedKey;
import dev.comanda.payment.application.port.out.UsedKeys;
import dev.comanda.payment.domain.Charge;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What any {@link UsedKeys} do. */
public abstract class UsedKeysContract {

    private static final Instant THEN = Instant.parse("2001-01-01T00:00:00Z");

    protected abstract UsedKeys usedKeys();

    /** With which keys are stored. */
    protected abstract Charges charges();

    /** Subscribes as the real adapter needs it, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void a_key_is_found_as_it_was_used_and_belongs_to_its_caller_and_its_operation() {
        UsedKey key = keyOf(charge(THEN));
        save(charge(THEN), key);

        String value = key.key().value();
        assertThat(find("anna", "refund", value)).contains(key);
        assertThat(find("ben", "refund", value)).isEmpty();
        assertThat(find("anna", "cancel", value)).isEmpty();
        assertThat(find("anna", "refund", value + "-2")).isEmpty();
    }

    @Test
    void a_used_key_keeps_another_change_from_being_stored() {
        Charge first = charge(THEN);
        UsedKey key = keyOf(first);
        save(first, key);
        Charge second = charge(THEN);

        assertThatThrownBy(() -> save(second, key)).isInstanceOf(StalePayment.class);

        assertThat(await(() -> charges().find(second.id()))).isEmpty();
    }

    @Test
    void a_stale_change_leaves_its_key_free() {
        Charge charge = charge(THEN);
        await(() -> charges().save(charge, List.of()));
        UsedKey key = keyOf(charge);

        assertThatThrownBy(() -> save(charge, key)).isInstanceOf(StalePayment.class);

        assertThat(find("anna", "refund", key.key().value())).isEmpty();
    }

    @Test
    void old_keys_are_forgotten() {
        UsedKey key = keyOf(charge(THEN));
        save(charge(THEN), key);

        await(() -> usedKeys().forgetBefore(THEN));
        assertThat(find("anna", "refund", key.key().value())).isPresent();
        await(() -> usedKeys().forgetBefore(Instant.parse("2100-01-01T00:00:00Z")));

        assertThat(find("anna", "refund", key.key().value())).isEmpty();
    }

    private static UsedKey keyOf(Charge charge) {
        IdempotencyKey key = new IdempotencyKey("k-" + UUID.randomUUID(), "hash");
        return new UsedKey("anna", "refund", key, charge.orderId(), charge.id(), UUID.randomUUID());
    }

    private void save(Charge charge, UsedKey key) {
        await(() -> charges().save(charge, List.of(), Optional.of(key)));
    }

    private Optional<UsedKey> find(String caller, String operation, String key) {
        return await(() -> usedKeys().find(caller, operation, key));
    }
}
