package dev.comanda.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The AsyncAPI document: the gateway's {@code contracts/asyncapi.yaml}, and all topics with
 * their events, publishers and readers.
 */
final class AsyncApiDocument {

    private static final Path OWN = Path.of("gateway", "contracts", "asyncapi.yaml");
    private static final Path TOPICS = Path.of("deploy", "topics.yaml");

    private final ObjectNode document = (ObjectNode) yaml(OWN);
    private final EventMessages messages = new EventMessages(document.withObjectProperty("components"));

    private AsyncApiDocument() {}

    static ObjectNode merged() {
        return new AsyncApiDocument().merge();
    }

    private ObjectNode merge() {
        yaml(TOPICS).path("topics").forEach(topic -> {
            String name = topic.path("name").asText();
            List<Contract> contracts = Contracts.everywhere().stream()
                    .filter(contract -> contract.topic().equals(name))
                    .toList();
            ObjectNode channel = addChannel(topic);
            if (name.endsWith(".dlq")) {
                addDeadLetters(name, channel);
            } else {
                addEvents(name, channel, contracts);
            }
        });
        return document;
    }

    private ObjectNode addChannel(JsonNode topic) {
        String name = topic.path("name").asText();
        ObjectNode channel = document.withObjectProperty("channels").putObject(name);
        channel.put("address", name);
        channel.withArrayProperty("servers").addObject().put("$ref", "#/servers/kafka");
        ObjectNode kafka = channel.withObjectProperty("bindings").withObjectProperty("kafka");
        kafka.put("topic", name).set("partitions", topic.path("partitions"));
        ObjectNode configuration = kafka.withObjectProperty("topicConfiguration");
        topic.path("config").properties().forEach(setting -> {
            String text = setting.getValue().asText();
            switch (setting.getKey()) {
                case "cleanup.policy" ->
                    configuration.putArray(setting.getKey()).add(text);
                case "retention.ms", "max.message.bytes" -> configuration.put(setting.getKey(), Long.parseLong(text));
                default -> configuration.put(setting.getKey(), text);
            }
        });
        kafka.put("bindingVersion", "0.5.0");
        return channel;
    }

    private void addEvents(String topic, ObjectNode channel, List<Contract> contracts) {
        contracts.forEach(contract -> {
            channel.put("title", "Events of " + contract.publisher());
            channel.put("description", "Keyed by `%s`.".formatted(contract.keyField()));
            messages.add(contract);
            addMessage(channel, contract.type());
        });
        contracts.stream()
                .map(Contract::publisher)
                .distinct()
                .forEach(publisher -> addOperation(publisher, "send", topic, "Publishes what it has decided."));
        Subscriptions.to(topic).forEach(reader -> addOperation(reader, "receive", topic, "Reads what was decided."));
    }

    /** Each belongs to the consumer that it is called after. */
    private void addDeadLetters(String topic, ObjectNode channel) {
        String consumer = topic.substring(0, topic.indexOf('.'));
        channel.put("title", "Dead letters of " + consumer);
        channel.put(
                "description",
                "What %s can never take of `%s`, with the key that it came with; replayed by hand."
                        .formatted(consumer, topic.substring(consumer.length() + 1, topic.lastIndexOf('.'))));
        addMessage(channel, "DeadLetter");
        addOperation(
                consumer,
                "send",
                topic,
                "Dead-letters records that it can't process, so that they do not block others.");
    }

    private static void addMessage(ObjectNode channel, String name) {
        channel.withObjectProperty("messages").withObjectProperty(name).put("$ref", "#/components/messages/" + name);
    }

    private void addOperation(String service, String action, String topic, String description) {
        ObjectNode operation =
                document.withObjectProperty("operations").putObject("%s-%ss-%s".formatted(service, action, topic));
        operation.put("action", action);
        operation.withObjectProperty("channel").put("$ref", "#/channels/" + topic);
        operation.put("title", "%s %ss %s".formatted(service, action, topic)).put("description", description);
        operation.withArrayProperty("tags").addObject().put("name", service);
    }

    private static JsonNode yaml(Path file) {
        try {
            return new YAMLMapper().readTree(Repository.ROOT.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
