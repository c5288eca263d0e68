package dev.comanda.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a schema has gained nothing but optional fields. All else binds for as long as the type exists, in both
 * directions: what is looser breaks consumers of the old schema; what is tighter is not true of the events that earlier
 * releases have left in topics, outboxes and dead letters. Keywords that can't be compared here are refused.
 */
public final class Compatibility {

    private final JsonNode released;
    private final JsonNode current;
    private final Set<String> violations = new LinkedHashSet<>();

    private Compatibility(JsonNode released, JsonNode current) {
        this.released = released;
        this.current = current;
    }

    /** What {@code current} has changed that it may not change; empty if it may follow {@code released}. */
    public static List<String> violations(JsonNode released, JsonNode current) {
        Compatibility comparison = new Compatibility(released, current);
        comparison.compare("", released, current);
        return List.copyOf(comparison.violations);
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        JsonNode was = resolve(path, released, before);
        JsonNode is = resolve(path, current, after);
        Keywords.differences(was, is).forEach(difference -> violation(path, difference));
        compareFields(path, was.path("properties"), is.path("properties"));
        compareElements(path, was.path("items"), is.path("items"));
        compareChoices(path, was.path("oneOf"), is.path("oneOf"));
    }

    private void compareFields(String path, JsonNode was, JsonNode is) {
        Keywords.names(was).filter(name -> !is.has(name)).forEach(name -> violation(Json.child(path, name), "is gone"));
        Keywords.names(was)
                .filter(is::has)
                .forEach(name -> compare(Json.child(path, name), was.path(name), is.path(name)));
        Keywords.names(is)
                .filter(name -> !was.has(name))
                .forEach(name -> inspect(Json.child(path, name), is.path(name)));
    }

    /** A new field breaks nothing, but the next release must be able to compare it. */
    private void inspect(String path, JsonNode added) {
        Compatibility withItself = new Compatibility(current, current);
        withItself.compare(path, added, added);
        violations.addAll(withItself.violations);
    }

    private void compareElements(String path, JsonNode was, JsonNode is) {
        if (was.isMissingNode() != is.isMissingNode()) {
            violation(path, "items appeared or disappeared");
        } else if (was.isObject()) {
            compare(path + "[]", was, is);
        }
    }

    private void compareChoices(String path, JsonNode was, JsonNode is) {
        if (was.size() != is.size()) {
            violation(path, "oneOf had %s choices and has %s".formatted(was.size(), is.size()));
            return;
        }
        for (int i = 0; i < was.size(); i++) {
            compare(path, was.path(i), is.path(i));
        }
    }

    /** Definitions may be renamed, inlined and shared; only their content counts. */
    private JsonNode resolve(String path, JsonNode root, JsonNode schema) {
        String reference = schema.path("$ref").asText();
        JsonNode target = schema;
        if (!reference.isEmpty()) {
            Keywords.names(schema)
                    .filter(keyword -> !keyword.equals("$ref") && !Keywords.isRemark(keyword))
                    .forEach(keyword -> violation(path, keyword + " beside $ref can't be compared"));
            target = root.at(reference.startsWith("#/$defs/") ? reference.substring(1) : "/nowhere");
        }
        if (!target.isObject()) {
            violation(path, "is no schema" + (reference.isEmpty() ? "" : ": " + reference));
        }
        Keywords.unknownIn(target).forEach(keyword -> violation(path, keyword + " can't be compared"));
        return target;
    }

    private void violation(String path, String what) {
        violations.add((path.isEmpty() ? "the event" : path) + ": " + what);
    }
}
