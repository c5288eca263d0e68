package dev.comanda.contracts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One entry of the catalogue of problem types, as a schema and an example. */
record ProblemType(JsonNode entry) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ProblemType> CATALOGUE = read();
    private static final JsonNode HEADERS = readHeaders();

    static ProblemType named(String name) {
        ProblemType type = CATALOGUE.get(name);
        if (type == null) {
            throw new IllegalArgumentException("the catalogue has no problem " + name);
        }
        return type;
    }

    /** The header that some problems come with. */
    static ObjectNode header(String name) {
        JsonNode header = HEADERS.path(name);
        if (header.isMissingNode()) {
            throw new IllegalArgumentException("unknown header of problems: " + name);
        }
        return header.deepCopy();
    }

    String name() {
        return entry.path("name").asText();
    }

    int status() {
        return entry.path("status").asInt();
    }

    String title() {
        return entry.path("title").asText();
    }

    String uri() {
        return "/problems/" + name();
    }

    List<String> headers() {
        return texts(entry.path("headers"));
    }

    /** Its name among components, such as {@code SoldOut}. */
    String componentName() {
        return Arrays.stream(name().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    String schemaName() {
        return componentName() + "Problem";
    }

    ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode().put("type", "object").put("title", title());
        schema.put(
                "description",
                "%s %s"
                        .formatted(
                                entry.path("meaning").asText(),
                                entry.path("remedy").asText()));
        List.of("type", "title", "status").forEach(schema.withArrayProperty("required")::add);
        texts(entry.path("required")).forEach(schema.withArrayProperty("required")::add);
        ObjectNode properties = schema.withObjectProperty("properties");
        properties.withObjectProperty("type").put("type", "string").put("const", uri());
        properties.withObjectProperty("title").put("type", "string").put("minLength", 1);
        properties.withObjectProperty("status").put("type", "integer").put("const", status());
        properties.withObjectProperty("detail").put("type", "string").put("minLength", 1);
        properties.withObjectProperty("instance").put("type", "string").put("format", "uri-reference");
        properties.setAll((ObjectNode) members());
        return schema;
    }

    ObjectNode example() {
        ObjectNode example = JSON.createObjectNode().put("type", uri()).put("title", title());
        example.put("status", status());
        example.setAll((ObjectNode) entry.path("example"));
        return example;
    }

    private JsonNode members() {
        return entry.has("members") ? entry.path("members") : JSON.createObjectNode();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Map<String, ProblemType> read() {
        try (var file = ProblemType.class.getResourceAsStream("/problems.json")) {
            return JSON.readValue(file, new TypeReference<List<JsonNode>>() {}).stream()
                    .map(ProblemType::new)
                    .collect(Collectors.toMap(ProblemType::name, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode readHeaders() {
        try (var file = ProblemType.class.getResourceAsStream("problem-headers.json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
