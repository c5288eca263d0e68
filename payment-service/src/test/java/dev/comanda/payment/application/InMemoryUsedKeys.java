package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.application.port.out.UsedKey;
import dev.comanda.payment.application.port.out.UsedKeys;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keys that last as long as the test. */
final class InMemoryUsedKeys implements UsedKeys {

    private record Id(String caller, String operation, String key) {}

    private record Used(UsedKey key, Instant at) {}

    private final Map<Id, Used> used = new HashMap<>();
    private final InstantSource clock;

    InMemoryUsedKeys(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Optional<UsedKey>> find(String caller, String operation, String key) {
        return Uni.createFrom()
                .item(() -> Optional.ofNullable(used.get(new Id(caller, operation, key)))
                        .map(Used::key));
    }

    @Override
    public Uni<Void> forgetBefore(Instant end) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> used.values().removeIf(key -> key.at().isBefore(end)));
    }

    void add(UsedKey key) {
        Id id = new Id(key.caller(), key.operation(), key.key().value());
        if (used.putIfAbsent(id, new Used(key, clock.instant())) != null) {
            throw new StalePayment(key.orderId(), null);
        }
    }
}
