package dev.comanda.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;

/**
 * Validates values by the schemas of one document. Object schemas without additionalProperties allow none.
 * Never changes after it is made, as many exchanges are checked at once.
 */
final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final ObjectNode components;

    Schemas(JsonNode document) {
        this.components = document.path("components").deepCopy();
        components.retain("schemas");
        close(components);
    }

    /** What is wrong with a text as JSON of that schema. */
    List<String> violations(JsonNode schema, String json) {
        try {
            return violationsOf(schema, JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return List.of("is no JSON: " + json);
        }
    }

    /** What is wrong with the text of a header or a parameter: it is read as a number where the schema asks for one. */
    List<String> violationsOfText(JsonNode schema, String text) {
        boolean numeric = schema.path("type").asText().equals("integer") && text.matches("-?[0-9]{1,18}");
        return violationsOf(
                schema, numeric ? JSON.getNodeFactory().numberNode(Long.parseLong(text)) : new TextNode(text));
    }

    List<String> violationsOf(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        close(whole);
        whole.set("components", components);
        JsonSchema strict = factory.getSchema(whole, config);
        return strict.validate(value).stream().map(Object::toString).sorted().toList();
    }

    private static void close(JsonNode schema) {
        for (JsonNode parent : schema.findParents("properties")) {
            if (parent instanceof ObjectNode object && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        }
    }
}
