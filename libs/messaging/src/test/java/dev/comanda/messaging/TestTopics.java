package dev.comanda.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Creates the topics of these tests before any channel reads them: brokers create none by themselves. Applications of
 * several test profiles share one broker.
 */
@ApplicationScoped
public class TestTopics {

    /** The events of {@link Notes}, and those for {@link NoteEvents}. */
    public static final String NOTES = "notes";

    /** Where notes are announced. */
    public static final String ANNOUNCEMENTS = "announcements";

    public static final String DEAD_LETTERS = "messaging-test.notes.dlq";

    private static final int BEFORE_ANY_MESSAGE = 1;

    void create(
            @Observes @Priority(BEFORE_ANY_MESSAGE) StartupEvent startup,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers)
            throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = Stream.of(topic(NOTES, 3), topic(ANNOUNCEMENTS, 3), topicOfLetters())
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }

    /** With as much room as deploy/topics.yaml gives dead letters. */
    private static NewTopic topicOfLetters() {
        return topic(DEAD_LETTERS, 1).configs(Map.of("max.message.bytes", "2097152"));
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, (short) 1);
    }
}
