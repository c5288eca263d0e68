package dev.comanda.systemtests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation of a document.
 *
 * @param path with its parameters in braces
 * @param parameters of path, query and headers, references resolved
 * @param description as it stands in the document
 */
record Operation(String method, String path, List<JsonNode> parameters, JsonNode description) {

    String name() {
        return method + " " + path;
    }

    Stream<JsonNode> parametersIn(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals(place));
    }

    boolean takesBody() {
        return description.has("requestBody");
    }

    JsonNode bodySchema() {
        return description.at("/requestBody/content/application~1json/schema");
    }

    /** Perhaps references. */
    List<JsonNode> bodyExamples() {
        return StreamSupport.stream(
                        description
                                .at("/requestBody/content/application~1json/examples")
                                .spliterator(),
                        false)
                .toList();
    }

    boolean opensSocket() {
        return description.path("responses").has("101");
    }
}
