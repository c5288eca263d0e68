package dev.comanda.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A schema has a type, even with a single constant value, and defines the properties that it requires. */
final class SchemaRules {

    private static final Set<String> KINDS = Set.of("type", "$ref", "anyOf", "oneOf", "allOf");

    private final List<String> violations = new ArrayList<>();

    private SchemaRules() {}

    static List<String> violations(JsonNode document) {
        SchemaRules rules = new SchemaRules();
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> rules.check("#/components/schemas/" + schema.getKey(), schema.getValue()));
        rules.find("", document);
        return rules.violations;
    }

    /** Examples may have fields of any name. */
    private void find(String place, JsonNode node) {
        node.properties().forEach(field -> {
            switch (field.getKey()) {
                case "schema" -> check(place, field.getValue());
                case "schemas", "example", "examples" -> {}
                default -> find(place + "/" + field.getKey(), field.getValue());
            }
        });
        if (node.isArray()) {
            node.forEach(element -> find(place + "/" + element.path("name").asText(), element));
        }
    }

    private void check(String place, JsonNode schema) {
        if (KINDS.stream().noneMatch(schema::has)) {
            violations.add(place + ": has no type");
        }
        Stream.concat(Stream.of(schema.path("const")), Nodes.elements(schema.path("enum")))
                .filter(value -> !value.isMissingNode() && schema.has("type"))
                .filter(value -> !isOfType(value, schema.path("type")))
                .forEach(value -> violations.add("%s: %s is no %s".formatted(place, value, schema.path("type"))));
        Nodes.elements(schema.path("required"))
                .map(JsonNode::asText)
                .filter(name -> !schema.path("properties").has(name))
                .forEach(name -> violations.add("%s: requires %s, which is not described".formatted(place, name)));
        if (schema.path("type").toString().contains("array") && !schema.has("items")) {
            violations.add(place + ": is an array of anything");
        }
        checkNested(place, schema);
    }

    private void checkNested(String place, JsonNode schema) {
        schema.path("properties")
                .properties()
                .forEach(property -> check(place + "." + property.getKey(), property.getValue()));
        if (schema.path("items").isObject()) {
            check(place + "[]", schema.path("items"));
        }
        Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(kind -> Nodes.elements(schema.path(kind)))
                .forEach(choice -> check(place, choice));
    }

    private static boolean isOfType(JsonNode value, JsonNode type) {
        return Stream.concat(Stream.of(type), Nodes.elements(type)).anyMatch(one -> switch (one.asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        });
    }
}
