package dev.comanda.systemtests.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Mutates bodies. */
final class Mutation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Mutation() {}

    /** The body as text after some mutations, possibly not valid JSON. */
    static String of(JsonNode body, int changes, RandomChoice dice) {
        JsonNode copy = body.deepCopy();
        if (copy instanceof ObjectNode object) {
            IntStream.range(0, changes).forEach(change -> change(object, dice));
        }
        return write(copy);
    }

    private static void change(ObjectNode root, RandomChoice dice) {
        var objects = new ArrayList<ObjectNode>();
        collect(root, objects);
        var object = dice.oneOf(objects);
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(fields::add);
        if (fields.isEmpty() || dice.percent(10)) {
            object.set(dice.oneOf("unheardOf", "", "__proto__", "class", "\u0000", "id"), raw(EdgeCases.json(dice)));
        } else {
            change(object, dice.oneOf(fields), dice);
        }
    }

    private static void change(ObjectNode object, String field, RandomChoice dice) {
        var value = object.path(field);
        switch (dice.below(10)) {
            case 0 -> object.remove(field);
            case 1 -> object.putNull(field);
            case 2 -> object.set(field, raw(write(value) + "," + EdgeCases.quoted(field) + ":" + EdgeCases.json(dice)));
            case 3 -> object.set(field, object.arrayNode().add(value));
            case 4 -> object.set(field, object.objectNode().set(field, value));
            case 5 -> object.put(field, value.asText());
            default -> object.set(field, raw(EdgeCases.json(dice)));
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> collect(child, objects));
        }
    }

    private static JsonNode raw(String text) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(text));
    }

    private static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
