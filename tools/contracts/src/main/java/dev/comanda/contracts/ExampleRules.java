package dev.comanda.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that goes over the wire has an example, and no example is wrong. */
final class ExampleRules {

    private final Schemas schemas;
    private final List<String> violations = new ArrayList<>();

    ExampleRules(JsonNode document) {
        this.schemas = new Schemas(document);
    }

    /** @param operations with all references but those to schemas replaced */
    List<String> violations(Map<String, ObjectNode> operations) {
        operations.forEach((name, operation) -> {
            operation
                    .path("parameters")
                    .forEach(parameter ->
                            checkOne(name + " " + parameter.path("name").asText(), parameter));
            checkContent(name + " body", operation.path("requestBody").path("content"));
            operation.path("responses").properties().forEach(response -> {
                String answer = name + " " + response.getKey();
                checkContent(answer, response.getValue().path("content"));
                response.getValue()
                        .path("headers")
                        .properties()
                        .forEach(header -> checkIfAny(answer + " " + header.getKey(), header.getValue()));
            });
        });
        return violations.stream().distinct().toList();
    }

    private void checkContent(String place, JsonNode content) {
        content.properties().forEach(media -> {
            JsonNode examples = media.getValue().path("examples");
            if (examples.isEmpty()) {
                violations.add("%s %s: has no example".formatted(place, media.getKey()));
            }
            examples.properties()
                    .forEach(example -> check(
                            place + " " + example.getKey(),
                            media.getValue(),
                            example.getValue().path("value")));
        });
    }

    private void checkOne(String place, JsonNode described) {
        if (!described.has("example")) {
            violations.add(place + ": has no example");
        }
        checkIfAny(place, described);
    }

    private void checkIfAny(String place, JsonNode described) {
        if (described.has("example")) {
            check(place, described, described.path("example"));
        }
    }

    private void check(String place, JsonNode described, JsonNode value) {
        schemas.violationsOf(described.path("schema"), value)
                .forEach(violation -> violations.add("%s: the example is wrong: %s".formatted(place, violation)));
    }
}
