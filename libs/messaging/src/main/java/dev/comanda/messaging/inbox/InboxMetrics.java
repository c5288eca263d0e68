package dev.comanda.messaging.inbox;

import dev.comanda.messaging.event.IncomingEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** What operators are told about events that come in. */
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

    /** @param first whether it took effect just now; else it had before */
    void came(String topic, IncomingEvent event, boolean first) {
        if (first) {
            taken(topic, event);
        } else {
            count("repeated", topic);
        }
    }

    /** An attempt to take a record failed, for now or for good. */
    void failed(String topic, Throwable failure) {
        if (Failures.isTemporary(failure)) {
            retried(topic);
        } else {
            buried(topic, Failures.reasonOf(failure));
        }
    }

    private void taken(String topic, IncomingEvent event) {
        count("taken", topic);
        Timer.builder("inbox.lag")
                .description("From what an event tells until it has taken effect here")
                .tag("topic", topic)
                .serviceLevelObjectives(LAGS)
                .register(registry)
                .record(Duration.between(event.occurredAt(), Instant.now()));
    }

    private void retried(String topic) {
        Counter.builder("inbox.retries")
                .description("Attempts that failed and are repeated in place")
                .tag("topic", topic)
                .register(registry)
                .increment();
    }

    private void buried(String topic, DeadLetterReason reason) {
        Counter.builder("dead.letters")
                .description("Records that this service can never take")
                .tag("topic", topic)
                .tag("reason", reason.label())
                .register(registry)
                .increment();
    }

    private void count(String outcome, String topic) {
        Counter.builder("inbox.events")
                .description("Events that came in: taken, or repeated and without effect")
                .tag("topic", topic)
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }
}
