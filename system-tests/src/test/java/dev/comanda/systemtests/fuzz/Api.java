package dev.comanda.systemtests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.contracts.ApiDocument;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An OpenAPI document. */
record Api(JsonNode document) {

    List<Operation> operations() {
        return ApiDocument.operations(document).entrySet().stream()
                .map(operation -> operation(operation.getKey().split(" ", 2), operation.getValue()))
                .toList();
    }

    private Operation operation(String[] methodAndPath, JsonNode description) {
        var shared = document.path("paths").path(methodAndPath[1]).path("parameters");
        var parameters = Stream.of(shared, description.path("parameters"))
                .flatMap(some -> StreamSupport.stream(some.spliterator(), false))
                .map(this::resolved)
                .toList();
        return new Operation(methodAndPath[0], methodAndPath[1], parameters, description);
    }

    /** Resolves a reference; other nodes stay as they are. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(document.at(node.path("$ref").asText().substring(1)))
                : node;
    }
}
