package dev.comanda.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An accepted request must match the document; a refused one may be anything. */
record RequestCheck(ObjectNode operation, Schemas schemas, PathTemplate template) {

    List<String> violations(Exchange exchange) {
        if (!exchange.isSuccess()) {
            return List.of();
        }
        List<String> violations = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> check(parameter, exchange, violations));
        checkBody(exchange, violations);
        return violations;
    }

    private void check(JsonNode parameter, Exchange exchange, List<String> violations) {
        String name = parameter.path("name").asText();
        Optional<String> value = valueOf(parameter, exchange);
        if (value.isEmpty() && parameter.path("required").asBoolean()) {
            violations.add("accepted without the parameter " + name);
        }
        value.ifPresent(text -> schemas.violationsOfText(parameter.path("schema"), text)
                .forEach(violation -> violations.add("accepted with parameter %s: %s".formatted(name, violation))));
    }

    private Optional<String> valueOf(JsonNode parameter, Exchange exchange) {
        String name = parameter.path("name").asText();
        return switch (parameter.path("in").asText()) {
            case "path" ->
                Optional.ofNullable(template.parameters(exchange.path()).get(name));
            case "query" -> Optional.ofNullable(exchange.query().get(name));
            case "header" -> exchange.requestHeader(name);
            default -> Optional.empty();
        };
    }

    private void checkBody(Exchange exchange, List<String> violations) {
        JsonNode body = operation.path("requestBody");
        if (body.isMissingNode()) {
            return;
        }
        if (exchange.requestBody().isEmpty()) {
            violations.add("accepted without a body");
            return;
        }
        JsonNode content = body.path("content").path(exchange.requestMediaType().orElse("none"));
        if (content.isMissingNode()) {
            violations.add("accepted with a body of type " + exchange.requestMediaType());
            return;
        }
        schemas.violations(content.path("schema"), exchange.requestBody())
                .forEach(violation -> violations.add("accepted with a body whose " + violation));
    }
}
