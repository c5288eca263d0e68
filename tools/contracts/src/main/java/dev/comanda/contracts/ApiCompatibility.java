package dev.comanda.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether clients that were made for a released OpenAPI document get along with the current one. Requests may only be asked for
 * less, answers may only promise more. What can't be compared is refused.
 */
public final class ApiCompatibility {

    private final JsonNode released;
    private final JsonNode current;
    private final List<String> violations = new ArrayList<>();

    private ApiCompatibility(JsonNode released, JsonNode current) {
        this.released = released;
        this.current = current;
    }

    /** What {@code current} has changed that it may not change; empty if it may follow {@code released}. */
    public static List<String> violations(JsonNode released, JsonNode current) {
        ApiCompatibility comparison = new ApiCompatibility(released, current);
        comparison.compareOperations();
        comparison.compareProblems();
        return comparison.violations.stream().distinct().toList();
    }

    private void compareOperations() {
        Map<String, ObjectNode> now = ApiDocument.resolvedOperations(current);
        ApiDocument.resolvedOperations(released).forEach((name, was) -> {
            ObjectNode is = now.get(name);
            if (is == null) {
                violations.add(name + ": is gone");
            } else {
                violations.addAll(new OperationChange(name, released, current).violations(was, is));
            }
        });
    }

    /** Clients look problems up by type, wherever these occur. */
    private void compareProblems() {
        Map<String, JsonNode> now = problems(current);
        problems(released).forEach((type, was) -> {
            if (!now.containsKey(type)) {
                violations.add(type + ": is gone");
            } else {
                violations.addAll(SchemaChange.ofAnswers(released, current).violations(type, was, now.get(type)));
            }
        });
    }

    private static Map<String, JsonNode> problems(JsonNode document) {
        return Nodes.elements(document.path("components").path("schemas"))
                .filter(schema -> type(schema).startsWith("/problems/"))
                .collect(Collectors.toMap(ApiCompatibility::type, Function.identity()));
    }

    private static String type(JsonNode schema) {
        return schema.path("properties").path("type").path("const").asText();
    }
}
