package dev.comanda.gateway.live;

import static java.util.Objects.requireNonNull;

import dev.comanda.gateway.limit.ConnectionLimiter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Metrics of the WebSocket relay. */
@Singleton
class LiveMetrics {

    private final MeterRegistry registry;
    private final Map<ConnectionLimiter.Outcome, Counter> requests = new EnumMap<>(ConnectionLimiter.Outcome.class);
    private final Counter skipped;

    LiveMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (ConnectionLimiter.Outcome outcome : ConnectionLimiter.Outcome.values()) {
            requests.put(outcome, requests(outcome, registry));
        }
        this.skipped = Counter.builder("live.skipped")
                .description("Records that were not order events, and were skipped")
                .register(registry);
    }

    void start(@Observes StartupEvent startup, ConnectionLimiter connections, OrderSubscriptions subscriptions) {
        Gauge.builder("live.sockets", connections, ConnectionLimiter::open)
                .description("WebSockets that are open or opening")
                .register(registry);
        Gauge.builder("live.orders", subscriptions, OrderSubscriptions::orders)
                .description("Orders with a subscriber here")
                .register(registry);
    }

    void countRequest(ConnectionLimiter.Outcome outcome) {
        requireNonNull(requests.get(outcome)).increment();
    }

    void countSkippedRecord() {
        skipped.increment();
    }

    private static Counter requests(ConnectionLimiter.Outcome outcome, MeterRegistry registry) {
        return Counter.builder("live.connection.requests")
                .description("Requested WebSockets by outcome")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
