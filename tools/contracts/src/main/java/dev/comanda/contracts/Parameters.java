package dev.comanda.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Parameters that a path has for all of its operations. */
final class Parameters {

    private Parameters() {}

    /** The operations of a path, each with the path's own parameters too. */
    static Map<String, ObjectNode> inherited(JsonNode pathItem) {
        Map<String, ObjectNode> operations = ApiDocument.operationsOf(pathItem);
        operations
                .values()
                .forEach(operation ->
                        pathItem.path("parameters").forEach(operation.withArrayProperty("parameters")::add));
        return operations;
    }
}
