package dev.comanda.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Events as messages of an AsyncAPI document. */
final class EventMessages {

    private static final String DEFINITIONS = "#/$defs/";
    private static final List<String> ABOUT_THE_FILE = List.of("$schema", "$id", "$defs");

    private final ObjectNode components;

    /** @param components of the document */
    EventMessages(ObjectNode components) {
        this.components = components;
    }

    /** Adds the message {@code contract.type()}, and its schemas. */
    void add(Contract contract) {
        String type = contract.type();
        ObjectNode schemas = components.withObjectProperty("schemas");
        contract.schema()
                .path("$defs")
                .properties()
                .forEach(definition ->
                        schemas.set(type + "." + definition.getKey(), moved(definition.getValue(), type)));
        ObjectNode payload = (ObjectNode) moved(contract.schema(), type);
        schemas.set(type, payload.remove(ABOUT_THE_FILE));

        ObjectNode message = components.withObjectProperty("messages").withObjectProperty(type);
        message.put("name", type).put("title", type).put("summary", contract.description());
        message.put("contentType", "application/json");
        addHeaders(message.withObjectProperty("headers"), contract);
        message.withObjectProperty("payload").put("$ref", "#/components/schemas/" + type);
        ObjectNode kafka = message.withObjectProperty("bindings").withObjectProperty("kafka");
        kafka.set("key", keyOf(contract));
        kafka.put("bindingVersion", "0.5.0");
        message.withArrayProperty("examples").addObject().put("name", type).set("payload", contract.example());
    }

    private static void addHeaders(ObjectNode headers, Contract contract) {
        headers.put("type", "object");
        headers.withArrayProperty("allOf").addObject().put("$ref", "#/components/schemas/CloudEvent");
        ObjectNode attributes = headers.withArrayProperty("allOf")
                .addObject()
                .put("type", "object")
                .withObjectProperty("properties");
        attributes.withObjectProperty("ce_type").put("type", "string").put("const", contract.type());
        attributes.withObjectProperty("ce_source").put("type", "string").put("const", "/" + contract.publisher());
    }

    private static JsonNode keyOf(Contract contract) {
        JsonNode key = contract.schema().path("properties").path(contract.keyField());
        String reference = key.path("$ref").asText();
        return reference.startsWith("#") ? contract.schema().at(reference.substring(1)) : key;
    }

    /** A reference within the schema's own file becomes one within the document. */
    private static JsonNode moved(JsonNode node, String type) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = object.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), moved(field.getValue(), type)));
                String reference = copy.path("$ref").asText();
                if (reference.startsWith(DEFINITIONS)) {
                    copy.put("$ref", "#/components/schemas/" + type + "." + reference.substring(DEFINITIONS.length()));
                }
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(element -> copy.add(moved(element, type)));
                yield copy;
            }
            default -> node;
        };
    }
}
