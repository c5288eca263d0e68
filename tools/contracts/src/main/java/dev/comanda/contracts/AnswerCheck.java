package dev.comanda.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Status, headers, media type and body of an answer, against what its operation documents. */
record AnswerCheck(ObjectNode operation, Schemas schemas) {

    /** A cookie is never a matter of course. */
    private static final List<String> ONLY_IF_DOCUMENTED = List.of("Set-Cookie", "Location", "ETag");

    List<String> violations(Exchange exchange) {
        JsonNode response = operation.path("responses").path(Integer.toString(exchange.status()));
        if (response.isMissingNode()) {
            return List.of("status %d is not documented: %s".formatted(exchange.status(), exchange.body()));
        }
        List<String> violations = new ArrayList<>();
        checkHeaders(response.path("headers"), exchange, violations);
        if (!exchange.method().equals("HEAD")) {
            checkContent(response.path("content"), exchange, violations);
        }
        return violations;
    }

    private void checkHeaders(JsonNode documented, Exchange exchange, List<String> violations) {
        documented.properties().forEach(header -> checkHeader(header, exchange, violations));
        ONLY_IF_DOCUMENTED.stream()
                .filter(name -> exchange.header(name).isPresent() && !documented.has(name))
                .forEach(name -> violations.add("header %s is not documented".formatted(name)));
    }

    private void checkHeader(Map.Entry<String, JsonNode> header, Exchange exchange, List<String> violations) {
        Optional<String> value = exchange.header(header.getKey());
        if (value.isEmpty() && header.getValue().path("required").asBoolean()) {
            violations.add("header %s is missing".formatted(header.getKey()));
        }
        value.ifPresent(text -> schemas.violationsOfText(header.getValue().path("schema"), text)
                .forEach(violation -> violations.add("header %s: %s".formatted(header.getKey(), violation))));
    }

    private void checkContent(JsonNode content, Exchange exchange, List<String> violations) {
        if (content.isEmpty()) {
            if (!exchange.body().isEmpty()) {
                violations.add("there should be no body: " + exchange.body());
            }
            return;
        }
        JsonNode documented = content.path(exchange.mediaType().orElse("none"));
        if (documented.isMissingNode()) {
            violations.add("media type %s is not documented"
                    .formatted(exchange.mediaType().orElse("none")));
        } else if (exchange.mediaType().orElseThrow().endsWith("json")) {
            schemas.violations(documented.path("schema"), exchange.body())
                    .forEach(violation -> violations.add("body: " + violation));
        }
    }
}
