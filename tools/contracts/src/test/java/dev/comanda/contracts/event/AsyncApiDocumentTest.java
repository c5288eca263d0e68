package dev.comanda.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/asyncapi.json} is what contracts, topics and subscriptions make together, and is AsyncAPI 3.0. */
class AsyncApiDocumentTest {

    private static final Path FILE = Repository.ROOT.resolve("docs/asyncapi.json");
    private static final Path OFFICIAL = Path.of("src/test/resources/asyncapi-3.0.0.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final ObjectNode merged = AsyncApiDocument.merged();
    private final JsonSchema official =
            JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(Json.read(OFFICIAL));

    @Test
    void the_file_is_generated_from_the_contracts() throws IOException {
        String expected = JSON.writeValueAsString(merged) + "\n";
        if (Boolean.getBoolean("contract.renew")) {
            Files.writeString(FILE, expected);
        }

        assertThat(Repository.read(FILE))
                .as("%s is renewed from the contracts by: ./dev contract", FILE)
                .isEqualTo(expected);
    }

    @Test
    void it_is_valid_against_the_schema_of_asyncapi() {
        assertThat(official.validate(merged)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /operations/gateway-sends-live-order, action
            /channels/order.events, address
            /channels/order.events/bindings/kafka, partitions
            /components/messages/Live, payload
            /info, title
            """)
    void the_schema_of_asyncapi_finds_errors(String place, String field) {
        ObjectNode wrong = merged.deepCopy();
        ((ObjectNode) wrong.at(place)).putArray(field).add(true);

        assertThat(official.validate(wrong)).isNotEmpty();
    }

    @Test
    void it_has_every_topic_and_event_with_its_publisher_and_consumers() throws IOException {
        List<String> topics = new YAMLMapper()
                .readTree(Repository.ROOT.resolve("deploy/topics.yaml").toFile())
                .path("topics")
                .findValuesAsText("name");

        assertThat(names("channels")).hasSizeGreaterThan(4).containsAll(topics).contains("live-order");
        assertThat(Contracts.everywhere()).isNotEmpty().allSatisfy(contract -> {
            assertThat(merged.path("channels")
                            .path(contract.topic())
                            .path("messages")
                            .has(contract.type()))
                    .isTrue();
            assertThat(names("operations")).contains(contract.publisher() + "-sends-" + contract.topic());
            assertThat(names("operations"))
                    .containsAll(Subscriptions.to(contract.topic()).stream()
                            .map(reader -> reader + "-receives-" + contract.topic())
                            .toList());
        });
    }

    @Test
    void every_message_has_an_example_that_is_valid_against_its_schemas() {
        assertThat(merged.path("components").path("messages").properties())
                .isNotEmpty()
                .allSatisfy(message -> {
                    assertThat(message.getValue().path("examples")).isNotEmpty();
                    message.getValue()
                            .path("examples")
                            .forEach(example -> Stream.of("payload", "headers")
                                    .filter(example::has)
                                    .forEach(part -> assertThat(violations(
                                                    message.getValue().path(part), example.path(part)))
                                            .as("%s %s", message.getKey(), part)
                                            .isEmpty()));
                });
    }

    @Test
    void a_wrong_example_would_be_found() {
        JsonNode payload = merged.at("/components/messages/OrderPaid.v1/payload");
        ObjectNode example =
                Contracts.of("order-service").contract("OrderPaid.v1").example().deepCopy();

        ((ObjectNode) example.at("/lines/0/unitPrice")).put("currency", "euro");

        assertThat(violations(payload, example)).hasSize(1);
    }

    @Test
    void references_resolve() {
        Collection<String> references = merged.findValuesAsText("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                merged.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void a_live_message_has_the_states_of_the_order_api() throws IOException {
        JsonNode order = new YAMLMapper()
                .readTree(Repository.ROOT
                        .resolve("order-service/contracts/openapi.yaml")
                        .toFile())
                .at("/components/schemas");
        JsonNode live = merged.at("/components/schemas/Live/properties");

        assertThat(live.at("/status/enum")).isEqualTo(order.at("/OrderStatus/enum"));
        assertThat(live.at("/refund/enum")).isEqualTo(order.at("/RefundStatus/enum"));
    }

    @Test
    void it_lists_close_codes_with_what_to_do() {
        JsonNode codes = merged.at("/channels/live-order/x-close-codes");

        assertThat(codes.findValues("code").stream().map(JsonNode::asInt))
                .containsExactly(1001, 1002, 1007, 1008, 1009, 1012);
        assertThat(codes)
                .allSatisfy(code -> assertThat(code.path("then").asText()).isIn("reconnect", "fix the client"));
    }

    private List<String> names(String part) {
        return merged.path(part).propertyStream().map(Map.Entry::getKey).toList();
    }

    private Collection<?> violations(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", merged.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        whole,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                .validate(value);
    }
}
