package dev.comanda.servers.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** The topics that the node is to have, read from lines of {@code name partitions key=value …}. */
record NodeTopics(List<NewTopic> topics) {

    private static final Optional<Short> BROKER_DEFAULT = Optional.empty();

    static NodeTopics read(Path file) throws IOException {
        return new NodeTopics(
                Files.readAllLines(file).stream().map(NodeTopics::topic).toList());
    }

    private static NewTopic topic(String line) {
        var words = line.split(" ");
        var settings = Arrays.stream(words)
                .skip(2)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new NewTopic(words[0], Optional.of(Integer.valueOf(words[1])), BROKER_DEFAULT).configs(settings);
    }

    /** Creates what is missing and brings the settings of what exists up to date; partitions of existing topics stay. */
    void ensureOn(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var existing = admin.listTopics().names().get();
            admin.createTopics(topics.stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .toList())
                    .all()
                    .get();
            admin.incrementalAlterConfigs(settingsOf(existing)).all().get();
        }
    }

    private Map<ConfigResource, Collection<AlterConfigOp>> settingsOf(Collection<String> existing) {
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        for (var topic : topics) {
            if (existing.contains(topic.name()) && !topic.configs().isEmpty()) {
                changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), assignments(topic.configs()));
            }
        }
        return changes;
    }

    private static List<AlterConfigOp> assignments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                .toList();
    }
}
