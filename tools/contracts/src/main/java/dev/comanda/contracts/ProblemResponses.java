package dev.comanda.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes out what an operation only names: {@code x-problems: [not-found, sold-out]} becomes a response for each status, with
 * schema, example and headers of each problem. Names at the top of a document hold for all of its operations. Answers that are
 * nothing but these problems are components, which operations share.
 */
public final class ProblemResponses {

    /** The name of the extension. */
    public static final String EXTENSION = "x-problems";

    private final ObjectNode document;

    private ProblemResponses(ObjectNode document) {
        this.document = document;
    }

    /**
     * A copy of the document without the extension.
     *
     * @throws IllegalArgumentException if it names a problem that does not exist
     */
    public static ObjectNode writtenOut(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        new ProblemResponses(copy).writeOut();
        return copy;
    }

    private void writeOut() {
        List<String> everywhere = names(document.remove(EXTENSION));
        ApiDocument.operations(document).values().forEach(operation -> {
            SequencedSet<String> names = new LinkedHashSet<>(names(operation.remove(EXTENSION)));
            names.addAll(everywhere);
            byStatus(names).forEach((status, types) -> answer(operation, status, types));
        });
    }

    private void answer(ObjectNode operation, int status, List<ProblemType> types) {
        ObjectNode responses = operation.withObjectProperty("responses");
        if (responses.has(Integer.toString(status))) {
            complete(responses.withObjectProperty(Integer.toString(status)), types);
            return;
        }
        String name = types.stream().map(ProblemType::componentName).collect(Collectors.joining("Or"));
        complete(components("responses").withObjectProperty(name), types);
        responses.withObjectProperty(Integer.toString(status)).put("$ref", "#/components/responses/" + name);
    }

    private void complete(ObjectNode response, List<ProblemType> types) {
        if (!response.has("description")) {
            response.put("description", types.stream().map(ProblemType::title).collect(Collectors.joining("; ")));
        }
        types.forEach(type -> type.headers().forEach(header -> addHeader(response, header)));
        ObjectNode content = response.withObjectProperty("content").withObjectProperty("application/problem+json");
        content.set("schema", schema(types));
        ObjectNode examples = content.withObjectProperty("examples");
        types.forEach(type -> examples.withObjectProperty(type.name()).put("$ref", example(type)));
    }

    private void addHeader(ObjectNode response, String name) {
        response.withObjectProperty("headers").withObjectProperty(name).put("$ref", "#/components/headers/" + name);
        components("headers").set(name, ProblemType.header(name));
    }

    private ObjectNode schema(List<ProblemType> types) {
        ObjectNode schema = document.objectNode();
        if (types.size() == 1) {
            return schema.put("$ref", reference(types.getFirst()));
        }
        types.forEach(type -> schema.withArrayProperty("oneOf").addObject().put("$ref", reference(type)));
        ObjectNode discriminator = schema.withObjectProperty("discriminator").put("propertyName", "type");
        types.forEach(type -> discriminator.withObjectProperty("mapping").put(type.uri(), reference(type)));
        return schema;
    }

    private String reference(ProblemType type) {
        components("schemas").set(type.schemaName(), type.schema());
        return "#/components/schemas/" + type.schemaName();
    }

    private String example(ProblemType type) {
        String name = "problem-" + type.name();
        ObjectNode example = components("examples").withObjectProperty(name);
        example.put("summary", type.title()).set("value", type.example());
        return "#/components/examples/" + name;
    }

    private ObjectNode components(String kind) {
        return document.withObjectProperty("components").withObjectProperty(kind);
    }

    private static SequencedMap<Integer, List<ProblemType>> byStatus(SequencedSet<String> names) {
        SequencedMap<Integer, List<ProblemType>> byStatus = new TreeMap<>();
        names.stream()
                .sorted()
                .map(ProblemType::named)
                .forEach(type -> byStatus.computeIfAbsent(type.status(), status -> new ArrayList<>())
                        .add(type));
        return byStatus;
    }

    private static List<String> names(@Nullable JsonNode extension) {
        List<String> names = new ArrayList<>();
        if (extension != null) {
            extension.forEach(name -> names.add(name.asText()));
        }
        return names;
    }
}
