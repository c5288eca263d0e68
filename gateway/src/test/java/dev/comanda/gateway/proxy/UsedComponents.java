package dev.comanda.gateway.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out of a document what nothing in it refers to any more. */
final class UsedComponents {

    private UsedComponents() {}

    static ObjectNode only(ObjectNode document) {
        Set<String> used = referredTo(document);
        document.path("components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .forEach(kind -> retain((ObjectNode) kind.getValue(), kind.getKey(), used));
        return document;
    }

    private static void retain(ObjectNode components, String kind, Set<String> used) {
        List<String> names = components
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> used.contains("#/components/%s/%s".formatted(kind, name)))
                .sorted()
                .toList();
        ObjectNode all = components.deepCopy();
        components.removeAll();
        names.forEach(name -> components.set(name, all.path(name)));
    }

    private static Set<String> referredTo(ObjectNode document) {
        Set<String> used = new HashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(document.path("paths")));
        while (!open.isEmpty()) {
            open.pop().findValuesAsText("$ref").stream().filter(used::add).forEach(reference -> {
                JsonNode target = document.at(reference.substring(1));
                if (target.isMissingNode()) {
                    throw new IllegalStateException("Nothing is at " + reference);
                }
                open.push(target);
            });
        }
        return used;
    }
}
