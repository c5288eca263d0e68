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

/** Which topics this service reads, where it keeps the dead letters of each, and who takes its events. */
@ApplicationScoped
class LetterBoxes {

    /**
     * @param topic where the records come from
     * @param letters the topic of those that could not be taken
     */
    record LetterBox(String topic, String letters, EventConsumer consumer) {}

    private final Map<String, LetterBox> byTopic;

    LetterBoxes(@All List<EventConsumer> consumers, Config config) {
        byTopic = consumers.stream()
                .map(consumer -> box(consumer, config))
                .collect(Collectors.toMap(LetterBox::topic, Function.identity()));
    }

    private static LetterBox box(EventConsumer consumer, Config config) {
        String channel = "mp.messaging.incoming." + consumer.channel();
        return new LetterBox(
                config.getValue(channel + ".topic", String.class),
                config.getValue(channel + ".dead-letter-queue.topic", String.class),
                consumer);
    }

    List<LetterBox> all() {
        return List.copyOf(byTopic.values());
    }

    Optional<LetterBox> of(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }
}
