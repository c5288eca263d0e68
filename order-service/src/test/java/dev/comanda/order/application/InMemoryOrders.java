package dev.comanda.order.application;

import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.application.port.out.StaleOrder;
import dev.comanda.order.application.port.out.UsedKey;
import dev.comanda.order.application.port.out.UsedKeys;
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

/** Orders and used keys, kept together as one transaction keeps them. */
public class InMemoryOrders implements Orders, UsedKeys {

    private record KeyId(String customer, String operation, String key) {

        static KeyId of(UsedKey used) {
            return new KeyId(used.customer(), used.operation(), used.key().value());
        }
    }

    private final Map<UUID, Order> orders = new HashMap<>();

    private record Used(UsedKey key, Instant at) {

        static Used now(UsedKey key) {
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
    public Uni<Void> add(Placement placement, Optional<UsedKey> key) {
        return Uni.createFrom().voidItem().invoke(() -> {
            letOvertake();
            if (orders.containsKey(placement.order().id()) || isKnown(key)) {
                throw new StaleOrder("it is there already");
            }
            orders.put(placement.order().id(), placement.order());
            key.ifPresent(used -> keys.put(KeyId.of(used), Used.now(used)));
            events.addAll(placement.events());
        });
    }

    @Override
    public Uni<Void> save(Transition.Changed change, Optional<UsedKey> key) {
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
    public Uni<Void> say(OrderEvent.RefundRequested event) {
        return Uni.createFrom().voidItem().invoke(() -> events.add(event));
    }

    @Override
    public Uni<Optional<UsedKey>> find(String customer, String operation, String key) {
        return Uni.createFrom()
                .item(() -> Optional.ofNullable(keys.get(new KeyId(customer, operation, key)))
                        .map(Used::key));
    }

    @Override
    public Uni<Boolean> anyFor(String operation, UUID orderId) {
        return Uni.createFrom()
                .item(() -> keys.values().stream()
                        .map(Used::key)
                        .filter(used -> used.operation().equals(operation))
                        .anyMatch(used -> used.orderId().equals(orderId)));
    }

    @Override
    public Uni<Void> forgetBefore(Instant end) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> keys.values().removeIf(used -> used.at().isBefore(end)));
    }

    @Override
    public Uni<Void> add(UsedKey key) {
        return Uni.createFrom().voidItem().invoke(() -> {
            if (keys.putIfAbsent(KeyId.of(key), Used.now(key)) != null) {
                throw new StaleOrder("it is there already");
            }
        });
    }

    /** Something else happens just before the next order is added. */
    void overtakeNextAdd(Runnable overtaker) {
        this.overtaker = overtaker;
    }

    private boolean isKnown(Optional<UsedKey> key) {
        return key.map(KeyId::of).filter(keys::containsKey).isPresent();
    }

    private void letOvertake() {
        Runnable now = overtaker;
        overtaker = () -> {};
        now.run();
    }

    List<OrderEvent> events() {
        return events;
    }
}
