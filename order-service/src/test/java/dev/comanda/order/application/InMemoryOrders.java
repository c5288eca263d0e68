package dev.comanda.order.application;

import dev.comanda.order.application.port.out.IdempotencyRecord;
import dev.comanda.order.application.port.out.IdempotencyRecords;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.application.port.out.StaleOrder;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderEvent;
import dev.comanda.order.domain.Placement;
import dev.comanda.order.domain.Transition;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders and idempotency records in memory, saved together as in one transaction. */
public class InMemoryOrders implements Orders, IdempotencyRecords {

    private record KeyId(String customer, String operation, String key) {

        static KeyId of(IdempotencyRecord used) {
            return new KeyId(used.customer(), used.operation(), used.key().value());
        }
    }

    private final Map<UUID, Order> orders = new HashMap<>();

    private record Used(IdempotencyRecord key, Instant at) {

        static Used now(IdempotencyRecord key) {
            return new Used(key, Instant.now());
        }
    }

    private final Map<KeyId, Used> keys = new HashMap<>();
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
            key.ifPresent(used -> keys.put(KeyId.of(used), Used.now(used)));
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
            key.ifPresent(used -> keys.put(KeyId.of(used), Used.now(used)));
            events.addAll(change.events());
        });
    }

    @Override
    public Uni<Void> publish(OrderEvent.RefundRequested event) {
        return Uni.createFrom().voidItem().invoke(() -> events.add(event));
    }

    @Override
    public Uni<Optional<IdempotencyRecord>> find(String customer, String operation, String key) {
        return Uni.createFrom()
                .item(() -> Optional.ofNullable(keys.get(new KeyId(customer, operation, key)))
                        .map(Used::key));
    }

    @Override
    public Uni<Boolean> existsFor(String operation, UUID orderId) {
        return Uni.createFrom()
                .item(() -> keys.values().stream()
                        .map(Used::key)
                        .filter(used -> used.operation().equals(operation))
                        .anyMatch(used -> used.orderId().equals(orderId)));
    }

    @Override
    public Uni<Void> deleteBefore(Instant end) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> keys.values().removeIf(used -> used.at().isBefore(end)));
    }

    @Override
    public Uni<Void> add(IdempotencyRecord key) {
        return Uni.createFrom().voidItem().invoke(() -> {
            if (keys.putIfAbsent(KeyId.of(key), Used.now(key)) != null) {
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
