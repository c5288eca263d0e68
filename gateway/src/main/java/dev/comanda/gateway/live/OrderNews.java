package dev.comanda.gateway.live;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who watches which order in this process. */
@Singleton
class OrderNews {

    private final Map<String, Set<Relay>> watchers = new ConcurrentHashMap<>();

    void subscribe(String orderId, Relay relay) {
        watchers.compute(orderId, (id, relays) -> {
            Set<Relay> all = relays == null ? ConcurrentHashMap.newKeySet() : relays;
            all.add(relay);
            return all;
        });
    }

    void unsubscribe(String orderId, Relay relay) {
        watchers.computeIfPresent(orderId, (id, relays) -> {
            relays.remove(relay);
            return relays.isEmpty() ? null : relays;
        });
    }

    void publish(LiveMessage message) {
        watchers.getOrDefault(message.orderId(), Set.of()).forEach(relay -> relay.offer(message));
    }

    int watchedOrders() {
        return watchers.size();
    }
}
