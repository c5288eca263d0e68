package dev.comanda.messaging.deadletter;

import dev.comanda.messaging.inbox.EventConsumer;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** The dead-letter topics of this service, one for each topic that it consumes. */
@ApplicationScoped
class DeadLetterTopics {

    /**
     * @param source the topic that is consumed
     * @param name the dead-letter topic
     */
    record DeadLetterTopic(String source, String name, EventConsumer consumer) {}

    private final Map<String, DeadLetterTopic> bySource;

    DeadLetterTopics(@All List<EventConsumer> consumers, Config config) {
        bySource = consumers.stream()
                .map(consumer -> topic(consumer, config))
                .collect(Collectors.toMap(DeadLetterTopic::source, Function.identity()));
    }

    private static DeadLetterTopic topic(EventConsumer consumer, Config config) {
        String channel = "mp.messaging.incoming." + consumer.channel();
        return new DeadLetterTopic(
                config.getValue(channel + ".topic", String.class),
                config.getValue(channel + ".dead-letter-queue.topic", String.class),
                consumer);
    }

    List<DeadLetterTopic> all() {
        return List.copyOf(bySource.values());
    }

    Optional<DeadLetterTopic> of(String topic) {
        return Optional.ofNullable(bySource.get(topic));
    }
}
