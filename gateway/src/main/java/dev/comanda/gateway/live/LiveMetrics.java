package dev.comanda.gateway.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/** What operators are told about the live relay. */
@Singleton
class LiveMetrics {

    private final MeterRegistry registry;

    LiveMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void start(@Observes StartupEvent startup, ConnectionLimiter connections, OrderSubscriptions subscriptions) {
        Gauge.builder("live.sockets", connections, ConnectionLimiter::open)
                .description("WebSockets that are open, or opening")
                .register(registry);
        Gauge.builder("live.orders", subscriptions, OrderSubscriptions::orders)
                .description("Orders with a subscriber here")
                .register(registry);
        for (ConnectionLimiter.Outcome outcome : ConnectionLimiter.Outcome.values()) {
            requests(outcome).increment(0);
        }
        skipped().increment(0);
    }

    void countRequest(ConnectionLimiter.Outcome outcome) {
        requests(outcome).increment();
    }

    void countSkippedRecord() {
        skipped().increment();
    }

    private Counter requests(ConnectionLimiter.Outcome outcome) {
        return Counter.builder("live.connection.requests")
                .description("WebSockets asked for: acquired, or refused because one caller or all hold too many")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private Counter skipped() {
        return Counter.builder("live.skipped")
                .description("Records that were no order events, and were skipped")
                .register(registry);
    }
}
