package dev.comanda.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What linters for OpenAPI ask of a document, as far as it can go wrong here. The linters themselves need Node; these rules are
 * in every build.
 */
public final class DocumentRules {

    private final JsonNode document;
    private final Set<String> tags;
    private final Set<String> schemes;
    private final Set<String> ids = new HashSet<>();
    private final List<String> violations = new ArrayList<>();

    private DocumentRules(JsonNode document) {
        this.document = document;
        this.tags = Set.copyOf(document.path("tags").findValuesAsText("name"));
        this.schemes =
                Nodes.names(document.path("components").path("securitySchemes")).collect(Collectors.toSet());
    }

    /**
     * What breaks a rule, with its place; empty if nothing does.
     *
     * @throws IllegalArgumentException if the document refers to what it does not have
     */
    public static List<String> violations(JsonNode document) {
        DocumentRules rules = new DocumentRules(document);
        Map<String, ObjectNode> operations = ApiDocument.resolvedOperations(document);
        rules.checkHead();
        operations.forEach(rules::checkOperation);
        rules.violations.addAll(ComponentRules.violations(document));
        rules.violations.addAll(SchemaRules.violations(document));
        rules.violations.addAll(new ExampleRules(document).violations(operations));
        return List.copyOf(rules.violations);
    }

    private void checkHead() {
        JsonNode info = document.path("info");
        Stream.of("title", "version", "description").forEach(field -> require(info, field, "info"));
        Stream.of("contact", "license")
                .filter(field -> info.path(field).isEmpty())
                .forEach(field -> violations.add("info: %s is missing".formatted(field)));
        if (!info.path("license").has("identifier") && !info.path("license").has("url")) {
            violations.add("info: the license has neither identifier nor url");
        }
        if (document.path("servers").isEmpty()) {
            violations.add("servers are missing");
        }
        document.path("tags")
                .forEach(tag ->
                        require(tag, "description", "tag " + tag.path("name").asText()));
    }

    private void checkOperation(String name, ObjectNode operation) {
        Stream.of("operationId", "summary", "description").forEach(field -> require(operation, field, name));
        if (!ids.add(operation.path("operationId").asText())) {
            violations.add(name + ": another operation has its operationId");
        }
        if (!tags.contains(operation.path("tags").path(0).asText())) {
            violations.add(name + ": has no tag of the list");
        }
        if (Nodes.names(operation.path("responses")).noneMatch(status -> status.compareTo("4") < 0)) {
            violations.add(name + ": has no answer if all is well");
        }
        if (Nodes.names(operation.path("responses")).noneMatch(status -> status.startsWith("4"))) {
            violations.add(name + ": has no answer to wrong requests");
        }
        checkPathParameters(name, operation);
        operation.path("security").forEach(requirement -> checkSecurity(name, requirement));
    }

    private void checkPathParameters(String name, ObjectNode operation) {
        String path = name.substring(name.indexOf(' ') + 1);
        Set<String> inPath =
                new TreeSet<>(new PathTemplate(path).parameters(path).keySet());
        Set<String> described = StreamSupport.stream(
                        operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("path"))
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!inPath.equals(described)) {
            violations.add("%s: has %s in its path and describes %s".formatted(name, inPath, described));
        }
    }

    /** Only OAuth has scopes; roles stand elsewhere. */
    private void checkSecurity(String name, JsonNode requirement) {
        requirement.properties().forEach(scheme -> {
            if (!schemes.contains(scheme.getKey())) {
                violations.add("%s: there is no security scheme %s".formatted(name, scheme.getKey()));
            } else if (!scheme.getValue().isEmpty()) {
                violations.add("%s: the security scheme %s has no scopes".formatted(name, scheme.getKey()));
            }
        });
    }

    private void require(JsonNode node, String field, String where) {
        if (node.path(field).asText().isBlank()) {
            violations.add("%s: %s is missing".formatted(where, field));
        }
    }
}
