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

    /** Tells those who watch the order, and answers how many they are. */
    int publish(LiveMessage message) {
        Set<Relay> relays = watchers.getOrDefault(message.orderId(), Set.of());
        relays.forEach(relay -> relay.offer(message));
        return relays.size();
    }

    int watchedOrders() {
        return watchers.size();
    }
}
