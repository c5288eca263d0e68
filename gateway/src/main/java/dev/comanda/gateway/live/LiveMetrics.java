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

    void start(@Observes StartupEvent startup, Seats seats, OrderNews news) {
        Gauge.builder("live.sockets", seats, Seats::allTaken)
                .description("WebSockets that are open, or opening")
                .register(registry);
        Gauge.builder("live.orders", news, OrderNews::watchedOrders)
                .description("Orders that somebody watches here")
                .register(registry);
        for (Seats.Answer answer : Seats.Answer.values()) {
            seats(answer).increment(0);
        }
        skipped().increment(0);
    }

    void asked(Seats.Answer answer) {
        seats(answer).increment();
    }

    void skippedRecord() {
        skipped().increment();
    }

    private Counter seats(Seats.Answer answer) {
        return Counter.builder("live.seats")
                .description("Those who asked to watch: a seat taken, or refused because one or all had too many")
                .tag("answer", answer.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private Counter skipped() {
        return Counter.builder("live.skipped")
                .description("Records that were no order events and were told to nobody")
                .register(registry);
    }
}
