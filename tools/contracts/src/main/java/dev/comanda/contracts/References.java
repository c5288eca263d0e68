package dev.comanda.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Replaces references by what they refer to, except those to schemas, which may be recursive. */
final class References {

    private static final String SCHEMAS = "#/components/schemas/";

    private References() {}

    static ObjectNode resolvedOutsideSchemas(JsonNode document) {
        return (ObjectNode) resolved(document, document);
    }

    private static JsonNode resolved(JsonNode node, JsonNode document) {
        return switch (node) {
            case ObjectNode object when refersElsewhere(object) -> resolved(target(object, document), document);
            case ObjectNode object -> {
                ObjectNode copy = object.objectNode();
                object.properties().forEach(entry -> copy.set(entry.getKey(), resolved(entry.getValue(), document)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(element -> copy.add(resolved(element, document)));
                yield copy;
            }
            default -> node;
        };
    }

    private static boolean refersElsewhere(ObjectNode object) {
        JsonNode reference = object.path("$ref");
        return reference.isTextual() && !reference.asText().startsWith(SCHEMAS);
    }

    private static JsonNode target(ObjectNode reference, JsonNode document) {
        JsonNode target = document.at(reference.path("$ref").asText().substring(1));
        if (target.isMissingNode()) {
            throw new IllegalArgumentException(
                    "nothing is at " + reference.path("$ref").asText());
        }
        return target;
    }
}
