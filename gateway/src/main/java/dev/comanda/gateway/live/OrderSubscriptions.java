package dev.comanda.gateway.live;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The subscribers of each order in this process. */
@Singleton
class OrderSubscriptions {

    private final Map<String, Set<SubscriberQueue>> queues = new ConcurrentHashMap<>();

    void subscribe(String orderId, SubscriberQueue queue) {
        queues.compute(orderId, (id, others) -> {
            Set<SubscriberQueue> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(queue);
            return all;
        });
    }

    void unsubscribe(String orderId, SubscriberQueue queue) {
        queues.computeIfPresent(orderId, (id, all) -> {
            all.remove(queue);
            return all.isEmpty() ? null : all;
        });
    }

    /** Offers the message to the subscribers of its order, and returns their number. */
    int publish(LiveMessage message) {
        Set<SubscriberQueue> all = queues.getOrDefault(message.orderId(), Set.of());
        all.forEach(queue -> queue.offer(message));
        return all.size();
    }

    int orders() {
        return queues.size();
    }
}
