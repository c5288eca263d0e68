package dev.comanda.gateway.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comanda.contracts.ProblemResponses;
import java.util.List;

/** One operation of a service, and what the gateway adds to it on the way out. */
record FrontDoorOperation(ObjectNode operation, Route route, boolean unsafe) {

    /** Marks operations that give a session to guests who come without one. */
    static final String WELCOMES = "x-welcomes";

    /** The roles of staff of which one is needed. */
    private static final String ROLES = "x-roles";

    static FrontDoorOperation of(ObjectNode operation, Route route, String method) {
        return new FrontDoorOperation(operation, route, !List.of("GET", "HEAD").contains(method));
    }

    void seenFromOutside() {
        canAnswer("too-large", "unavailable");
        switch (route.kind()) {
            case WEBHOOK -> {}
            case STAFF -> seenByCallers();
            case GUESTS -> {
                seenByCallers();
                if (unsafe) {
                    operation.put(WELCOMES, true);
                }
            }
        }
    }

    private void seenByCallers() {
        // wrong credentials are refused even where none are needed
        canAnswer("unauthenticated");
        setSecurity();
        if (unsafe) {
            canAnswer("origin", "unsupported-media-type");
        }
    }

    private void canAnswer(String... problems) {
        ArrayNode names = operation.withArrayProperty(ProblemResponses.EXTENSION);
        List.of(problems).forEach(names::add);
    }

    /** Instead of the token, which the gateway makes: a session or an account. */
    private void setSecurity() {
        JsonNode inside = operation.path("security");
        ArrayNode outside = operation.putArray("security");
        inside.forEach(requirement -> addOutside(requirement, outside));
    }

    private void addOutside(JsonNode requirement, ArrayNode outside) {
        if (!requirement.has("token")) {
            outside.addObject();
            return;
        }
        JsonNode roles = requirement.path("token");
        if (roles.isEmpty()) {
            if (unsafe) {
                outside.addObject();
            }
            outside.addObject().putArray("session");
            outside.addObject().putArray("customer");
        }
        outside.addObject().putArray("staff");
        if (!roles.isEmpty()) {
            operation.set(ROLES, roles);
        }
    }
}
