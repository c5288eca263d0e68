package dev.comanda.order.application;

import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.application.port.out.StaleOrder;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderEvent;
import dev.comanda.order.domain.Placement;
import dev.comanda.order.domain.Transition;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders and idempotency records in memory, saved together as in one transaction. */
public class InMemoryOrders implements Orders, IdempotencyRecords {

    private record KeyId(String caller, String operation, String key) {

        static KeyId of(IdempotencyRecord used) {
            return new KeyId(used.caller(), used.operation(), used.key().value());
        }
    }

    private final Map<UUID, Order> orders = new HashMap<>();

    private final Map<KeyId, IdempotencyRecord> keys = new HashMap<>();
    private final List<OrderEvent> events = new ArrayList<>();
    private Runnable overtaker = () -> {};

    @Override
    public Uni<Optional<Order>> find(UUID orderId) {
        return Uni.createFrom().item(() -> Optional.ofNullable(orders.get(orderId)));
    }

    @Override
    public Uni<Optional<Order>> find(UUID orderId, String customer) {
        return find(orderId).map(order -> order.filter(own -> own.customer().equals(customer)));
    }

    @Override
    public Uni<Void> add(Placement placement, Optional<IdempotencyRecord> key) {
        return Uni.createFrom().voidItem().invoke(() -> {
            runOvertaker();
            if (orders.containsKey(placement.order().id()) || isKnown(key)) {
                throw new StaleOrder("it exists already");
            }
            orders.put(placement.order().id(), placement.order());
            key.ifPresent(used -> keys.put(KeyId.of(used), used));
            events.addAll(placement.events());
        });
    }

    @Override
    public Uni<Void> save(Transition.Changed change, Optional<IdempotencyRecord> key) {
        return Uni.createFrom().voidItem().invoke(() -> {
            Order order = change.order();
            long known = Optional.ofNullable(orders.get(order.id()))
                    .map(Order::version)
                    .orElse(0L);
            if (known == 0 || known != order.version() - 1 || isKnown(key)) {
                throw new StaleOrder("it has changed");
            }
            orders.put(order.id(), order);
            key.ifPresent(used -> keys.put(KeyId.of(used), used));
            events.addAll(change.events());
        });
    }

    @Override
    public Uni<Void> publish(OrderEvent.RefundRequested event) {
        return Uni.createFrom().voidItem().invoke(() -> events.add(event));
    }

    @Override
    public Uni<Optional<IdempotencyRecord>> find(String caller, String operation, String key) {
        return Uni.createFrom().item(() -> Optional.ofNullable(keys.get(new KeyId(caller, operation, key))));
    }

    @Override
    public Uni<Boolean> existsFor(String operation, UUID resourceId) {
        return Uni.createFrom()
                .item(() -> keys.values().stream()
                        .filter(used -> used.operation().equals(operation))
                        .anyMatch(used -> used.resourceId().equals(resourceId)));
    }

    @Override
    public Uni<Void> add(IdempotencyRecord key) {
        return Uni.createFrom().voidItem().invoke(() -> {
            if (keys.putIfAbsent(KeyId.of(key), key) != null) {
                throw new StaleOrder("it exists already");
            }
        });
    }

    /** Runs {@code overtaker} just before the next order is added. */
    void beforeNextAdd(Runnable overtaker) {
        this.overtaker = overtaker;
    }

    private boolean isKnown(Optional<IdempotencyRecord> key) {
        return key.map(KeyId::of).filter(keys::containsKey).isPresent();
    }

    private void runOvertaker() {
        Runnable now = overtaker;
        overtaker = () -> {};
        now.run();
    }

    List<OrderEvent> events() {
        return events;
    }
}
