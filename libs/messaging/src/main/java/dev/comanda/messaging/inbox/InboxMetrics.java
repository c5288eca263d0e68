package dev.comanda.messaging.inbox;

import dev.comanda.messaging.event.IncomingEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Metrics of consumed events. */
@ApplicationScoped
class InboxMetrics {

    private static final Duration[] LAGS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5)
    };

    private final MeterRegistry registry;

    InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param first whether it was processed now and not before */
    void processed(String topic, IncomingEvent event, boolean first) {
        if (first) {
            recordLag(topic, event);
        } else {
            count("repeated", topic);
        }
    }

    /** An attempt to process a record failed, temporarily or permanently. */
    void failed(String topic, Throwable failure) {
        if (Failures.isTemporary(failure)) {
            retried(topic);
        } else {
            deadLettered(topic, Failures.reasonOf(failure));
        }
    }

    private void recordLag(String topic, IncomingEvent event) {
        count("taken", topic);
        Timer.builder("inbox.lag")
                .description("Time from the event's occurrence until it was processed here")
                .tag("topic", topic)
                .serviceLevelObjectives(LAGS)
                .register(registry)
                .record(Duration.between(event.occurredAt(), Instant.now()));
    }

    private void retried(String topic) {
        Counter.builder("inbox.retries")
                .description("Failed attempts to process an event, which are retried")
                .tag("topic", topic)
                .register(registry)
                .increment();
    }

    private void deadLettered(String topic, DeadLetterReason reason) {
        Counter.builder("dead.letters")
                .description("Records that this service can't process")
                .tag("topic", topic)
                .tag("reason", reason.label())
                .register(registry)
                .increment();
    }

    private void count(String outcome, String topic) {
        Counter.builder("inbox.events")
                .description("Consumed events: taken, or repeated and ignored")
                .tag("topic", topic)
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }
}
