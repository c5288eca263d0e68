package dev.comanda.gateway.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comanda.contracts.ApiDocument;
import dev.comanda.contracts.ProblemResponses;
import dev.comanda.gateway.proxy.RouteTable.Decision;
import dev.comanda.gateway.upstream.Upstream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the gateway's own contract and those of the services make together, as seen from outside: only what is routed, with
 * the gateway's own refusals, and with the credentials that the gateway takes instead of its token.
 */
final class FrontDoorDocument {

    /** What is refused before anybody asks who is calling. */
    private static final Set<String> BEFORE_SESSIONS = Set.of("408", "414", "431", "505");

    private final ObjectNode door = ApiDocument.read(Path.of("contracts/openapi.yaml"));
    private final ObjectNode ownPaths = door.withObjectProperty("paths").deepCopy();
    private final ArrayNode ownTags = door.withArrayProperty("tags").deepCopy();

    private FrontDoorDocument() {}

    static ObjectNode merged() {
        return new FrontDoorDocument().merge();
    }

    private ObjectNode merge() {
        door.withObjectProperty("paths").removeAll();
        door.withArrayProperty("tags").removeAll();
        for (Upstream upstream : Upstream.values()) {
            add(upstream, ApiDocument.read(Path.of("..", upstream.toString(), "contracts", "openapi.yaml")));
        }
        // one for all services that have dead letters
        add(Upstream.CART, ApiDocument.read(Path.of("..", "libs", "messaging", "contracts", "openapi.yaml")));
        door.withObjectProperty("paths").setAll(ownPaths);
        door.withArrayProperty("tags").addAll(ownTags);
        ObjectNode whole = ProblemResponses.writtenOut(door);
        ApiDocument.operations(whole).values().forEach(operation -> showCookie(operation, whole));
        return UsedComponents.only(whole);
    }

    private void add(Upstream upstream, ObjectNode service) {
        door.withArrayProperty("tags").addAll(service.withArrayProperty("tags"));
        service.withObjectProperty("components").remove("securitySchemes");
        service.path("components").properties().forEach(this::addComponents);
        ApiDocument.operations(service).forEach((name, operation) -> {
            String method = name.split(" ", -1)[0];
            String path = name.split(" ", -1)[1];
            if (RouteTable.COMANDA.decide(method, path.replace("{service}", upstream.toString()))
                            instanceof Decision.Forward(Route route)
                    && route.upstream() == upstream) {
                operation
                        .withArrayProperty(ProblemResponses.EXTENSION)
                        .addAll(service.withArrayProperty(ProblemResponses.EXTENSION));
                addOperation(path, service.path("paths").path(path), method, operation, route);
            }
        });
    }

    private void addOperation(String path, JsonNode pathItem, String method, ObjectNode operation, Route route) {
        FrontDoorOperation.of(operation, route, method).seenFromOutside();
        ObjectNode target = door.withObjectProperty("paths").withObjectProperty(path);
        if (pathItem.has("parameters")) {
            target.set("parameters", pathItem.path("parameters"));
        }
        target.set(method.toLowerCase(Locale.ROOT), operation);
    }

    private void addComponents(Map.Entry<String, JsonNode> kind) {
        ObjectNode target = door.withObjectProperty("components").withObjectProperty(kind.getKey());
        kind.getValue().properties().forEach(component -> {
            JsonNode known = target.get(component.getKey());
            if (known != null && !known.equals(component.getValue())) {
                throw new IllegalStateException(
                        "Two contracts describe %s %s differently".formatted(kind.getKey(), component.getKey()));
            }
            target.set(component.getKey(), component.getValue());
        });
    }

    /** Whatever the answer is, a guest who came without a session has one from now on. */
    private static void showCookie(ObjectNode operation, ObjectNode whole) {
        if (operation.remove(FrontDoorOperation.WELCOMES) != null) {
            operation.path("responses").properties().stream()
                    .filter(response -> !BEFORE_SESSIONS.contains(response.getKey()))
                    .forEach(response -> addCookie((ObjectNode) response.getValue(), whole));
        }
    }

    /** A shared answer has a twin with the cookie. */
    private static void addCookie(ObjectNode response, ObjectNode whole) {
        if (!response.has("$ref")) {
            withCookie(response);
            return;
        }
        String shared = response.path("$ref").asText();
        String twin = shared + "WithSession";
        ObjectNode responses = whole.withObjectProperty("components").withObjectProperty("responses");
        ObjectNode answer = whole.at(shared.substring(1)).deepCopy();
        withCookie(answer);
        responses.set(twin.substring(twin.lastIndexOf('/') + 1), answer);
        response.put("$ref", twin);
    }

    private static void withCookie(ObjectNode response) {
        response.withObjectProperty("headers")
                .withObjectProperty("Set-Cookie")
                .put("$ref", "#/components/headers/Set-Cookie");
    }
}
