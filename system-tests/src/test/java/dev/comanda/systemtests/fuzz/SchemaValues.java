package dev.comanda.systemtests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Generates valid values of a schema, bounds more often than others. */
record SchemaValues(Api api) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** @param name of the field or parameter that will have the value */
    JsonNode value(JsonNode reference, String name, KnownValues known, RandomChoice dice) {
        var schema = api.resolved(reference);
        var choices = either(schema.path("enum"), schema.path("anyOf"), schema.path("oneOf"));
        if (schema.has("enum")) {
            return dice.oneOf(choices);
        }
        return choices.isEmpty() ? ofType(schema, name, known, dice) : value(dice.oneOf(choices), name, known, dice);
    }

    private JsonNode ofType(JsonNode schema, String name, KnownValues known, RandomChoice dice) {
        var types = schema.path("type");
        var type = types.isArray() ? dice.oneOf(either(types)).asText() : types.asText();
        return switch (type) {
            case "object" -> object(schema, known, dice);
            case "array" -> array(schema, name, known, dice);
            case "integer" -> NODES.numberNode(integer(schema, dice));
            case "boolean" -> NODES.booleanNode(dice.percent(50));
            case "null" -> NODES.nullNode();
            case "string" -> NODES.textNode(text(schema, name, known, dice));
            default -> throw new IllegalArgumentException("an unsupported type: " + schema);
        };
    }

    private JsonNode object(JsonNode schema, KnownValues known, RandomChoice dice) {
        var required =
                either(schema.path("required")).stream().map(JsonNode::asText).toList();
        var object = NODES.objectNode();
        schema.path("properties").properties().stream()
                .filter(field -> required.contains(field.getKey()) || dice.percent(50))
                .forEach(field -> object.set(field.getKey(), value(field.getValue(), field.getKey(), known, dice)));
        return object;
    }

    private JsonNode array(JsonNode schema, String name, KnownValues known, RandomChoice dice) {
        var array = NODES.arrayNode();
        IntStream.range(0, dice.oneOf(0, 0, 1, 1, 2, 5, 40))
                .forEach(index -> array.add(value(schema.path("items"), name, known, dice)));
        return array;
    }

    private static long integer(JsonNode schema, RandomChoice dice) {
        long least = schema.path("minimum").asLong(Long.MIN_VALUE);
        long most = schema.path("maximum").asLong(Long.MAX_VALUE);
        return dice.oneOf(least, least + 1, most - 1, most, Math.clamp(1, least, most), dice.between(least, most));
    }

    private static String text(JsonNode schema, String name, KnownValues known, RandomChoice dice) {
        var ofThatName = known.by(name);
        if (!ofThatName.isEmpty() && dice.percent(80)) {
            return dice.oneOf(ofThatName);
        }
        return schema.path("format").asText().equals("uuid") ? dice.uuid() : EdgeCases.text(dice);
    }

    /** The elements of the first that has any. */
    private static List<JsonNode> either(JsonNode... arrays) {
        return List.of(arrays).stream()
                .filter(array -> !array.isEmpty())
                .findFirst()
                .map(array -> StreamSupport.stream(array.spliterator(), false).toList())
                .orElse(List.of());
    }
}
