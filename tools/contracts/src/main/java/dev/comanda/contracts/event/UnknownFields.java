package dev.comanda.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fields that no consumer knows yet. */
final class UnknownFields {

    static final String FIRST = "addedText";

    private UnknownFields() {}

    /** {@code data} with a field of every kind of JSON in each of its objects. */
    static JsonNode addedTo(JsonNode data) {
        JsonNode copy = data.deepCopy();
        extend(copy);
        return copy;
    }

    private static void extend(JsonNode node) {
        node.forEach(UnknownFields::extend);
        if (node instanceof ObjectNode object) {
            object.put(FIRST, "something new");
            object.put("addedNumber", 1.5);
            object.put("addedFlag", true);
            object.putNull("addedNothing");
            object.putObject("addedObject").put("id", 7).put("name", "nobody's");
            ArrayNode list = object.putArray("addedList");
            list.add("text").add(1).addNull().addObject().put("id", 8);
        }
    }
}
