package dev.comanda.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** OpenAPI documents as they are written, and how to find one's way in them. */
public final class ApiDocument {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final ObjectMapper YAML = new YAMLMapper();

    private ApiDocument() {}

    /** The document as it is written, in YAML or JSON. */
    public static ObjectNode read(Path file) {
        try {
            return (ObjectNode) YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document with its {@code x-problems} written out as responses. */
    public static ObjectNode complete(Path file) {
        return ProblemResponses.writtenOut(read(file));
    }

    /** Its operations under names such as {@code GET /api/menu}, in its order. */
    public static Map<String, ObjectNode> operations(JsonNode document) {
        Map<String, ObjectNode> operations = new LinkedHashMap<>();
        eachOperation(document, operations::put);
        return operations;
    }

    /**
     * As {@link #operations}, each with the parameters of its path, and with references replaced by what they refer to, except
     * those to schemas.
     */
    static Map<String, ObjectNode> resolvedOperations(JsonNode document) {
        Map<String, ObjectNode> operations = new LinkedHashMap<>();
        References.resolvedOutsideSchemas(document)
                .path("paths")
                .properties()
                .forEach(path -> Parameters.inherited(path.getValue())
                        .forEach((method, operation) -> operations.put(method + " " + path.getKey(), operation)));
        return operations;
    }

    /** The operations of one path by their methods in capitals. */
    static Map<String, ObjectNode> operationsOf(JsonNode pathItem) {
        Map<String, ObjectNode> operations = new LinkedHashMap<>();
        pathItem.properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey())) {
                operations.put(entry.getKey().toUpperCase(Locale.ROOT), (ObjectNode) entry.getValue());
            }
        });
        return operations;
    }

    private static void eachOperation(JsonNode document, BiConsumer<String, ObjectNode> action) {
        document.path("paths")
                .properties()
                .forEach(path -> operationsOf(path.getValue())
                        .forEach((method, operation) -> action.accept(method + " " + path.getKey(), operation)));
    }
}
