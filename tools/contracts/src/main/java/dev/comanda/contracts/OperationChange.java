package dev.comanda.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Breaking changes of an operation: its call, its authorization, its request, its responses. */
final class OperationChange {

    private static final String PROBLEM = "application/problem+json";

    private final String name;
    private final JsonNode released;
    private final JsonNode current;
    private final List<String> violations = new ArrayList<>();

    OperationChange(String name, JsonNode released, JsonNode current) {
        this.name = name;
        this.released = released;
        this.current = current;
    }

    /** In words, each with its place. */
    List<String> violations(JsonNode was, JsonNode is) {
        if (!was.path("operationId").equals(is.path("operationId"))) {
            violations.add(
                    "%s: was called %s and is %s".formatted(name, was.path("operationId"), is.path("operationId")));
        }
        credentials(was)
                .filter(way -> credentials(is).noneMatch(way::equals))
                .forEach(way -> violations.add("%s: does not take %s any more".formatted(name, way)));
        Nodes.texts(was.path("x-roles"))
                .filter(role ->
                        is.has("x-roles") && Nodes.texts(is.path("x-roles")).noneMatch(role::equals))
                .forEach(role -> violations.add("%s: is not for %s any more".formatted(name, role)));
        compareParameters(parameters(was), parameters(is));
        compareBody(name + " body", was.path("requestBody"), is.path("requestBody"));
        compareAnswers(was.path("responses"), is.path("responses"));
        return violations;
    }

    private void compareParameters(Map<String, JsonNode> was, Map<String, JsonNode> is) {
        is.forEach((key, parameter) -> {
            boolean wasRequired =
                    was.containsKey(key) && was.get(key).path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !wasRequired) {
                violations.add("%s %s: is required".formatted(name, key));
            }
        });
        was.forEach((key, parameter) -> {
            String place = name + " " + key;
            if (!is.containsKey(key)) {
                violations.add(place + ": is gone");
            } else {
                compareRequested(place, parameter.path("schema"), is.get(key).path("schema"));
            }
        });
    }

    private void compareBody(String place, JsonNode was, JsonNode is) {
        if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
            violations.add(place + ": is required");
        }
        Nodes.names(was.path("content")).forEach(media -> {
            if (is.path("content").has(media)) {
                compareRequested(place, schema(was, media), schema(is, media));
            } else {
                violations.add("%s: %s is gone".formatted(place, media));
            }
        });
    }

    private void compareAnswers(JsonNode was, JsonNode is) {
        Nodes.names(was)
                .filter(status -> !is.has(status))
                .forEach(status -> violations.add("%s %s: is gone".formatted(name, status)));
        Nodes.names(is)
                .filter(status -> !was.has(status) && status.compareTo("4") < 0)
                .forEach(status -> violations.add("%s %s: is new and unexpected".formatted(name, status)));
        Nodes.names(was)
                .filter(is::has)
                .forEach(status -> compareAnswer(name + " " + status, was.path(status), is.path(status)));
    }

    private void compareAnswer(String place, JsonNode was, JsonNode is) {
        was.path("headers").properties().forEach(header -> {
            JsonNode now = is.path("headers").path(header.getKey());
            if (now.isMissingNode()) {
                violations.add("%s %s: is gone".formatted(place, header.getKey()));
            } else {
                compareHeader(place + " " + header.getKey(), header.getValue(), now);
            }
        });
        Nodes.names(was.path("content")).forEach(media -> {
            if (!is.path("content").has(media)) {
                violations.add("%s: %s is gone".formatted(place, media));
            } else if (!media.equals(PROBLEM)) {
                compareAnswered(place, schema(was, media), schema(is, media));
            }
        });
    }

    private void compareHeader(String place, JsonNode was, JsonNode is) {
        if (was.path("required").asBoolean() && !is.path("required").asBoolean()) {
            violations.add(place + ": is not always there any more");
        }
        compareAnswered(place, was.path("schema"), is.path("schema"));
    }

    private void compareRequested(String place, JsonNode was, JsonNode is) {
        violations.addAll(SchemaChange.ofRequests(released, current).violations(place, was, is));
    }

    private void compareAnswered(String place, JsonNode was, JsonNode is) {
        violations.addAll(SchemaChange.ofAnswers(released, current).violations(place, was, is));
    }

    private static JsonNode schema(JsonNode message, String media) {
        return message.path("content").path(media).path("schema");
    }

    /** The security schemes, such as {@code [session]}; {@code []} for public operations. */
    private static Stream<Set<String>> credentials(JsonNode operation) {
        JsonNode security = operation.path("security");
        return security.isEmpty()
                ? Stream.of(Set.of())
                : Nodes.elements(security).map(way -> Nodes.names(way).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<String, JsonNode> parameters(JsonNode operation) {
        Map<String, JsonNode> parameters = new HashMap<>();
        operation
                .path("parameters")
                .forEach(parameter -> parameters.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter));
        return parameters;
    }
}
