package dev.comanda.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of one folder of contracts. Events with fields in common share them: {@code "allOf": [{"$ref":
 * "Order.schema.json"}]} in a schema adds those of that schema, and in the example beside it those of {@code
 * Order.example.json}. What is read is complete: the event's own keywords and values win.
 */
final class ContractFiles {

    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";
    private static final Pattern EVENT = Pattern.compile("(?<type>\\w+\\.v\\d+)\\.(schema|example)\\.json");

    private final Path folder;

    ContractFiles(Path folder) {
        this.folder = folder;
    }

    /** By type of event. */
    NavigableMap<String, JsonNode> schemas() {
        NavigableMap<String, JsonNode> schemas = own(SCHEMA);
        schemas.replaceAll((type, own) -> own.has("allOf") ? withShared(own) : own);
        return schemas;
    }

    /** By type of event. */
    NavigableMap<String, JsonNode> examples() {
        NavigableMap<String, JsonNode> schemas = own(SCHEMA);
        NavigableMap<String, JsonNode> examples = own(EXAMPLE);
        examples.replaceAll(
                (type, own) -> schemas.containsKey(type) && schemas.get(type).has("allOf")
                        ? shared(schemas.get(type), EXAMPLE).setAll((ObjectNode) own)
                        : own);
        return examples;
    }

    private JsonNode withShared(JsonNode own) {
        ObjectNode complete = ((ObjectNode) own).deepCopy().without("allOf");
        ObjectNode fields = complete.objectNode();
        ObjectNode shared = shared(own, SCHEMA);
        shared.path("properties").properties().forEach(field -> fields.set(field.getKey(), field.getValue()));
        own.path("properties")
                .properties()
                .forEach(field -> fields.withObjectProperty(field.getKey()).setAll((ObjectNode) field.getValue()));
        complete.remove("properties");
        shared.properties().stream()
                .filter(keyword -> !complete.has(keyword.getKey()))
                .forEach(keyword -> complete.set(keyword.getKey(), keyword.getValue()));
        complete.set("properties", fields);
        return complete;
    }

    /** @throws IllegalArgumentException if {@code schema} refers to anything but one schema of this folder */
    private ObjectNode shared(JsonNode schema, String ending) {
        String reference = schema.at("/allOf/0/$ref").asText();
        if (schema.path("allOf").size() != 1 || !reference.matches("\\w+\\.schema\\.json")) {
            throw new IllegalArgumentException("allOf has to refer to one schema beside it: " + schema.path("allOf"));
        }
        return (ObjectNode) Json.read(folder.resolve(reference.replace(SCHEMA, ending)));
    }

    private NavigableMap<String, JsonNode> own(String ending) {
        NavigableMap<String, JsonNode> found = new TreeMap<>();
        Repository.files(folder).forEach(file -> {
            String name = file.getFileName().toString();
            Matcher event = EVENT.matcher(name);
            if (name.endsWith(ending) && event.matches()) {
                found.put(event.group("type"), Json.read(file));
            }
        });
        return found;
    }
}
