package dev.comanda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an OpenAPI 3.1 document promises, held against what really happens. It is stricter than a client has to be: fields of
 * answers that the document does not have are violations too, so that the document stays exact.
 */
public final class HttpContract {

    private static final List<String> ANYWHERE = List.of(
            "request-timeout", "uri-too-long", "too-many-requests", "header-too-large", "unavailable", "http-version");

    private final Map<PathTemplate, Map<String, ObjectNode>> operations = new TreeMap<>();
    private final Schemas schemas;

    /** @param document complete, as {@link ApiDocument#complete} makes it */
    public HttpContract(JsonNode document) {
        ObjectNode resolved = References.resolvedOutsideSchemas(document);
        resolved.path("paths")
                .properties()
                .forEach(
                        path -> operations.put(new PathTemplate(path.getKey()), Parameters.inherited(path.getValue())));
        this.schemas = new Schemas(document);
    }

    /** The violations of the contract, in words; empty if there are none. */
    public List<String> violations(Exchange exchange) {
        Optional<PathTemplate> template = templateOf(exchange.path());
        if (template.isEmpty()) {
            return refusedAs(404, "not-found", exchange);
        }
        Map<String, ObjectNode> methods = requireNonNull(operations.get(template.get()));
        ObjectNode operation = methods.get(documented(exchange.method(), methods));
        if (operation == null) {
            return listsMethods(exchange) ? List.of() : refusedAs(405, "method-not-allowed", exchange);
        }
        return Stream.concat(
                        new RequestCheck(operation, schemas, template.get()).violations(exchange).stream(),
                        new AnswerCheck(operation, schemas).violations(exchange).stream())
                .toList();
    }

    /** The operation that an exchange belongs to, such as {@code GET /api/orders/{orderId}}; empty if to none. */
    public Optional<String> operationOf(Exchange exchange) {
        return templateOf(exchange.path()).flatMap(template -> {
            Map<String, ObjectNode> methods = requireNonNull(operations.get(template));
            String method = documented(exchange.method(), methods);
            return methods.containsKey(method) ? Optional.of(method + " " + template) : Optional.empty();
        });
    }

    /** Every documented answer, such as {@code GET /api/menu 304}. */
    public List<String> answers() {
        return operations.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .flatMap(operation -> statusesOf(operation.getValue())
                                .map(status -> operation.getKey() + " " + path.getKey() + " " + status)))
                .sorted()
                .collect(Collectors.toList());
    }

    private static Stream<String> statusesOf(ObjectNode operation) {
        return operation.path("responses").propertyStream().map(Map.Entry::getKey);
    }

    /** A HEAD is answered as its GET is, without the body. */
    private static String documented(String method, Map<String, ObjectNode> methods) {
        return method.equals("HEAD") && !methods.containsKey("HEAD") ? "GET" : method;
    }

    private Optional<PathTemplate> templateOf(String path) {
        return operations.keySet().stream()
                .filter(template -> template.matches(path))
                .max(Comparator.comparingInt(PathTemplate::literals));
    }

    /** Ambiguous paths are refused before routing. */
    private static List<String> refusedAs(int status, String name, Exchange exchange) {
        boolean named = exchange.mediaType().equals(Optional.of("application/problem+json")) && names(name, exchange);
        boolean unreadable = exchange.status() == 400 && names("malformed", exchange);
        return unreadable || isRefusedAnywhere(exchange) || (exchange.status() == status && named)
                ? List.of()
                : List.of("%s %s is not documented, and was answered with %d instead of %d %s"
                        .formatted(exchange.method(), exchange.path(), exchange.status(), status, name));
    }

    /** Limits apply before routing. */
    private static boolean isRefusedAnywhere(Exchange exchange) {
        return ANYWHERE.stream()
                .map(ProblemType::named)
                .anyMatch(type -> type.status() == exchange.status() && names(type.name(), exchange));
    }

    /** OPTIONS belongs to no operation. */
    private static boolean listsMethods(Exchange exchange) {
        return exchange.method().equals("OPTIONS")
                && exchange.isSuccess()
                && exchange.header("Allow").isPresent()
                && exchange.body().isEmpty();
    }

    /** A response to HEAD has no body that could name it. */
    private static boolean names(String problem, Exchange exchange) {
        return exchange.method().equals("HEAD") || exchange.body().contains("\"/problems/" + problem + "\"");
    }
}
