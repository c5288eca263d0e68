package dev.comanda.messaging.outbox;

import dev.comanda.messaging.metrics.DatabaseGauge;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/** What operators are told about events on their way out. */
@ApplicationScoped
class OutboxMetrics {

    private final MeterRegistry registry;

    OutboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Its transaction has been committed. */
    void committed(OutgoingEvent event) {
        Counter.builder("outbox.events")
                .description("Events that were committed together with what they tell")
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

    void refused(OutboxRow row) {
        Counter.builder("outbox.publish.failures")
                .description("Attempts to publish that the broker did not acknowledge; each is repeated")
                .tag("topic", row.topic())
                .register(registry)
                .increment();
    }

    void leading(BooleanSupplier leads) {
        Gauge.builder("outbox.relay.leading", () -> leads.getAsBoolean() ? 1 : 0)
                .description("1 at the replica that publishes for all of them")
                .register(registry);
    }

    @Produces
    @Singleton
    static DatabaseGauge waiting() {
        return DatabaseGauge.of(
                "outbox.waiting.events", "Events that wait to be published", "select count(*) from outbox");
    }

    @Produces
    @Singleton
    static DatabaseGauge oldest() {
        return DatabaseGauge.of(
                "outbox.oldest.age.seconds",
                "How long the oldest event has waited to be published, 0 if none waits",
                "select coalesce(extract(epoch from now() - min(occurred_at)), 0)::float8 from outbox");
    }
}
