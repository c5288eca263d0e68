package dev.comanda.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a schema has changed that it may not. In requests it may take more than before and ask for less; in answers it may
 * say more than before, and nothing that was excluded. A new value of an enumeration is excluded in answers unless the released
 * schema has {@code x-extensible-enum: true}.
 */
final class SchemaChange {

    private final JsonNode released;
    private final JsonNode current;
    private final ValueChange values;
    private final boolean answer;
    private final Set<List<JsonNode>> compared = new HashSet<>();
    private final List<String> violations = new ArrayList<>();

    private SchemaChange(JsonNode released, JsonNode current, boolean answer) {
        this.released = released;
        this.current = current;
        this.values = new ValueChange(answer);
        this.answer = answer;
    }

    static SchemaChange ofRequests(JsonNode released, JsonNode current) {
        return new SchemaChange(released, current, false);
    }

    static SchemaChange ofAnswers(JsonNode released, JsonNode current) {
        return new SchemaChange(released, current, true);
    }

    List<String> violations(String place, JsonNode was, JsonNode is) {
        compare(place, was, is);
        return violations;
    }

    private void compare(String place, JsonNode before, JsonNode after) {
        JsonNode was = resolved(before, released);
        JsonNode is = resolved(after, current);
        if (!compared.add(List.of(was, is))) {
            return;
        }
        values.violations(was, is).forEach(change -> violate(place, change));
        compareFields(place, was, is);
        compareElements(place, was.path("items"), is.path("items"));
        Stream.of("anyOf", "oneOf").forEach(kind -> compareChoices(place, was.path(kind), is.path(kind)));
    }

    private void compareFields(String place, JsonNode was, JsonNode is) {
        JsonNode before = was.path("properties");
        JsonNode after = is.path("properties");
        Nodes.names(before).forEach(name -> {
            if (after.has(name)) {
                compare(place + " " + name, before.path(name), after.path(name));
            } else {
                violate(place + " " + name, "is gone");
            }
        });
        Set<String> needed = texts(was.path("required"));
        Set<String> needs = texts(is.path("required"));
        if (answer) {
            needed.stream()
                    .filter(name -> after.has(name) && !needs.contains(name))
                    .forEach(name -> violate(place + " " + name, "is not always there any more"));
        } else {
            needs.stream()
                    .filter(name -> !needed.contains(name))
                    .forEach(name -> violate(place + " " + name, "is required"));
        }
    }

    private void compareElements(String place, JsonNode was, JsonNode is) {
        if (was.isMissingNode() != is.isMissingNode()) {
            violate(place, "items appeared or disappeared");
        } else if (was.isObject()) {
            compare(place + " []", was, is);
        }
    }

    /** If the number of choices is unchanged, they are compared in order, otherwise by content. */
    private void compareChoices(String place, JsonNode was, JsonNode is) {
        if (was.size() == is.size()) {
            for (int i = 0; i < was.size(); i++) {
                compare(place, was.path(i), is.path(i));
            }
            return;
        }
        JsonNode narrower = answer ? is : was;
        Set<JsonNode> wider = new HashSet<>();
        (answer ? was : is).forEach(wider::add);
        boolean contained =
                !wider.isEmpty() && Nodes.elements(narrower).allMatch(wider::contains) && !narrower.isEmpty();
        if (!contained) {
            violate(place, "had %d choices and has %d".formatted(was.size(), is.size()));
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        JsonNode reference = schema.path("$ref");
        return reference.isTextual() ? document.at(reference.asText().substring(1)) : schema;
    }

    private void violate(String place, String what) {
        violations.add(place + ": " + what);
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
