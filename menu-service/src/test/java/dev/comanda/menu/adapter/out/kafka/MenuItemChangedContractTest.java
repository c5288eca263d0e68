package dev.comanda.menu.adapter.out.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.comanda.menu.domain.MenuItemChanged;
import dev.comanda.menu.domain.Samples;
import dev.comanda.messaging.event.EventJson;
import dev.comanda.messaging.outbox.OutgoingEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What leaves the service is what its contract promises. */
@QuarkusTest
class MenuItemChangedContractTest {

    private static final Path CONTRACTS = Path.of("contracts");

    private final ObjectMapper plain = new ObjectMapper();
    private final MenuItemChanged event = Samples.imported(Samples.plan()).items().stream()
            .filter(item -> item.id().equals(Samples.MARGHERITA))
            .map(item -> new MenuItemChanged(item, Samples.NOW))
            .findFirst()
            .orElseThrow();

    @Inject
    EventJson eventJson;

    @Test
    void the_event_keeps_to_its_schema() throws IOException {
        assertThat(schema().validate(serialised())).isEmpty();
    }

    @Test
    void the_example_keeps_to_the_schema() throws IOException {
        assertThat(schema().validate(example())).isEmpty();
    }

    @Test
    void the_schema_tells_good_from_bad() throws IOException {
        JsonNode wrong = plain.readTree(
                example().toString().replace("\"sold_out\"", "\"gone\"").replace("950", "-950"));

        assertThat(schema().validate(wrong)).hasSize(2);
    }

    @Test
    void the_example_has_the_fields_of_the_event_and_no_others() throws IOException {
        assertThat(shapeOf(example())).isEqualTo(shapeOf(serialised()));
    }

    @Test
    void the_event_goes_to_its_topic_under_the_items_id_and_version() {
        OutgoingEvent outgoing = new MenuEventMapping().toOutgoing(event);

        assertThat(outgoing.topic()).isEqualTo("menu.items");
        assertThat(outgoing.type()).isEqualTo("MenuItemChanged.v1");
        assertThat(outgoing.aggregateId()).isEqualTo(Samples.MARGHERITA);
        assertThat(outgoing.aggregateVersion()).isEqualTo(1);
    }

    private JsonNode serialised() throws IOException {
        return plain.readTree(
                eventJson.write(new MenuEventMapping().toOutgoing(event).data()));
    }

    private JsonNode example() throws IOException {
        return plain.readTree(
                CONTRACTS.resolve("MenuItemChanged.v1.example.json").toFile());
    }

    private static JsonSchema schema() throws IOException {
        String schema = Files.readString(CONTRACTS.resolve("MenuItemChanged.v1.schema.json"));
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema, strict);
    }

    /** Each field's path and the kind of its value. */
    private static SortedMap<String, JsonNodeType> shapeOf(JsonNode node) {
        SortedMap<String, JsonNodeType> shape = new TreeMap<>();
        collect("", node, shape);
        return shape;
    }

    private static void collect(String path, JsonNode node, SortedMap<String, JsonNodeType> shape) {
        shape.put(path, node.getNodeType());
        node.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), shape));
        if (node.isArray()) {
            node.forEach(element -> collect(path + "[]", element, shape));
        }
    }
}
