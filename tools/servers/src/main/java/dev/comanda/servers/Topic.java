package dev.comanda.servers;

import java.util.Map;

/**
 * A Kafka topic.
 *
 * @param name its name
 * @param partitions how many partitions, 1 or more
 * @param config Kafka's topic settings, such as {@code cleanup.policy}
 */
public record Topic(String name, int partitions, Map<String, String> config) {

    /** Checks the name and the count. */
    public Topic {
        if (!name.matches("[a-zA-Z0-9._-]{1,249}") || partitions < 1) {
            throw new IllegalArgumentException("not a topic: " + name + " with " + partitions + " partitions");
        }
        config = Map.copyOf(config);
    }
}
