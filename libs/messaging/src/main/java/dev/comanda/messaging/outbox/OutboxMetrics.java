package dev.comanda.messaging.outbox;

import dev.comanda.messaging.metrics.DatabaseGauge;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/** Metrics of published events. */
@ApplicationScoped
class OutboxMetrics {

    private final MeterRegistry registry;

    OutboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The event's transaction was committed. */
    void committed(OutgoingEvent event) {
        Counter.builder("outbox.events")
                .description("Events committed to the outbox")
                .tag("topic", event.topic())
                .tag("type", event.type())
                .register(registry)
                .increment();
    }

    void published(OutboxRow row) {
        Counter.builder("outbox.published")
                .description("Events that the broker has acknowledged")
                .tag("topic", row.topic())
                .register(registry)
                .increment();
    }

    void failed(OutboxRow row) {
        Counter.builder("outbox.publish.failures")
                .description("Failed attempts to publish, which are retried")
                .tag("topic", row.topic())
                .register(registry)
                .increment();
    }

    void leading(BooleanSupplier leads) {
        Gauge.builder("outbox.relay.leading", () -> leads.getAsBoolean() ? 1 : 0)
                .description("1 at the leading replica, which publishes for all")
                .register(registry);
    }

    @Produces
    @Singleton
    static DatabaseGauge waiting() {
        return DatabaseGauge.of(
                "outbox.waiting.events", "Events waiting to be published", "select count(*) from outbox");
    }

    @Produces
    @Singleton
    static DatabaseGauge oldest() {
        return DatabaseGauge.of(
                "outbox.oldest.age.seconds",
                "Age of the oldest unpublished event, 0 if there is none",
                "select coalesce(extract(epoch from now() - min(occurred_at)), 0)::float8 from outbox");
    }
}
