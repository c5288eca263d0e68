package dev.comanda.contracts.event;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All ways to change one thing: each field dropped, each value replaced by one of every other kind and by others of its own
 * kind (empty, nonsense, negative, a fraction). It looks at data only, so it knows nothing of what a schema forgot.
 */
public final class Mutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode original;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(JsonNode original) {
        this.original = original;
    }

    public static List<Mutant> of(JsonNode original) {
        Mutants mutants = new Mutants(original);
        mutants.change("", JsonPointer.empty(), original);
        return List.copyOf(mutants.mutants);
    }

    private void change(String path, JsonPointer place, JsonNode value) {
        if (!place.matches()) {
            replacements(value).forEach((kind, other) -> replace(path + " is " + kind, place, other));
        }
        value.properties().forEach(field -> {
            JsonPointer inside = place.appendProperty(field.getKey());
            drop(Json.child(path, field.getKey()), inside);
            change(Json.child(path, field.getKey()), inside, field.getValue());
        });
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                change(path + "[]", place.appendIndex(i), value.get(i));
            }
        }
    }

    private void drop(String path, JsonPointer place) {
        JsonNode copy = original.deepCopy();
        ((ObjectNode) copy.at(place.head())).remove(place.last().getMatchingProperty());
        mutants.add(new Mutant(path + " is gone", copy));
    }

    private void replace(String change, JsonPointer place, JsonNode value) {
        JsonNode copy = original.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        mutants.add(new Mutant(change, copy));
    }

    private static Map<String, JsonNode> replacements(JsonNode value) {
        Map<String, JsonNode> others = new LinkedHashMap<>();
        others.put("nonsense", NODES.textNode("nonsense"));
        others.put("an empty text", NODES.textNode(""));
        others.put("a number", NODES.numberNode(7));
        others.put("a negative number", NODES.numberNode(-1));
        others.put("a fraction", NODES.numberNode(0.5));
        others.put("true", NODES.booleanNode(true));
        others.put("null", NODES.nullNode());
        others.put("an empty list", NODES.arrayNode());
        others.put("an empty object", NODES.objectNode());
        others.values().removeIf(other -> isAsGood(other, value));
        return others;
    }

    /** Another number of the same kind, and the other truth, are as good as the original. */
    private static boolean isAsGood(JsonNode other, JsonNode value) {
        boolean otherTruth = other.isBoolean() && value.isBoolean();
        boolean otherCount = other.asInt() == 7 && value.isNumber();
        return other.equals(value) || otherTruth || otherCount;
    }
}
