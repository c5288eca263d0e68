package dev.comanda.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Each component is used, and what is used is there. */
final class ComponentRules {

    private static final String SECURITY_SCHEMES = "securitySchemes";

    private ComponentRules() {}

    static List<String> violations(JsonNode document) {
        Set<String> used = new TreeSet<>(document.findValuesAsText("$ref"));
        document.path("paths")
                .findValues("security")
                .forEach(requirements -> requirements.forEach(requirement ->
                        Nodes.names(requirement).forEach(scheme -> used.add(reference(SECURITY_SCHEMES, scheme)))));
        Stream<String> unused = document.path("components")
                .propertyStream()
                .flatMap(kind -> Nodes.names(kind.getValue())
                        .map(name -> reference(kind.getKey(), name))
                        .filter(reference -> !used.contains(reference))
                        .map(reference -> reference + ": is used nowhere"));
        Stream<String> missing = used.stream()
                .filter(reference -> !reference.contains("/" + SECURITY_SCHEMES + "/"))
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .map(reference -> reference + ": is not there");
        return Stream.concat(unused, missing).toList();
    }

    private static String reference(String kind, String name) {
        return "#/components/%s/%s".formatted(kind, name);
    }
}
