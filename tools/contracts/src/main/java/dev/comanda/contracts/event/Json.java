package dev.comanda.contracts.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;

/** JSON as it stands in files, read by no service's own rules. */
final class Json {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    private Json() {}

    static JsonNode read(Path file) {
        return parse(Repository.read(file));
    }

    /** @throws IllegalArgumentException if {@code text} is no JSON */
    static JsonNode parse(String text) {
        try {
            return PLAIN.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + text, e);
        }
    }

    static byte[] bytes(JsonNode data) {
        try {
            return PLAIN.writeValueAsBytes(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paths of all fields, such as {@code lines[].name}. */
    static NavigableSet<String> fieldsOf(JsonNode data) {
        NavigableSet<String> fields = new TreeSet<>();
        collect("", data, fields);
        return fields;
    }

    static String child(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static void collect(String path, JsonNode node, NavigableSet<String> fields) {
        node.properties().forEach(field -> {
            fields.add(child(path, field.getKey()));
            collect(child(path, field.getKey()), field.getValue(), fields);
        });
        if (node.isArray()) {
            node.forEach(element -> collect(path + "[]", element, fields));
        }
    }
}
