package dev.comanda.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The paths of all fields that a schema names, such as {@code lines[].name}. */
final class SchemaFields {

    private final JsonNode root;
    private final NavigableSet<String> fields = new TreeSet<>();

    private SchemaFields(JsonNode root) {
        this.root = root;
    }

    static NavigableSet<String> of(JsonNode schema) {
        SchemaFields collected = new SchemaFields(schema);
        collected.collect("", schema);
        return collected.fields;
    }

    private void collect(String path, JsonNode schema) {
        if (schema.has("$ref")) {
            collect(path, root.at(schema.path("$ref").asText().substring(1)));
        }
        schema.path("properties").properties().forEach(field -> {
            String child = Json.child(path, field.getKey());
            fields.add(child);
            collect(child, field.getValue());
        });
        schema.path("oneOf").forEach(choice -> collect(path, choice));
        if (schema.has("items")) {
            collect(path + "[]", schema.path("items"));
        }
    }
}
