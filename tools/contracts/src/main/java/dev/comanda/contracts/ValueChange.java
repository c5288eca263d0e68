package dev.comanda.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What one schema, without those inside it, has changed that it may not. */
final class ValueChange {

    /** Keywords that are compared elsewhere, or do not constrain values. */
    private static final Set<String> OTHERS = Set.of(
            "additionalProperties",
            "default",
            "deprecated",
            "description",
            "example",
            "title",
            "type",
            "enum",
            "const",
            "x-extensible-enum",
            "properties",
            "required",
            "items",
            "anyOf",
            "oneOf",
            "discriminator");

    private static final List<String> FORMS = List.of("format", "pattern", "uniqueItems");
    private static final List<String> LOWER_BOUNDS = List.of("minimum", "minLength", "minItems", "minProperties");
    private static final List<String> UPPER_BOUNDS = List.of("maximum", "maxLength", "maxItems");

    private final boolean answer;
    private final List<String> violations = new ArrayList<>();

    /** @param answer whether it is about what is answered, and not about what is asked */
    ValueChange(boolean answer) {
        this.answer = answer;
    }

    /** In words, such as {@code type was "string" and is "integer"}. */
    List<String> violations(JsonNode was, JsonNode is) {
        violations.clear();
        Stream.of(was, is)
                .flatMap(schema -> Nodes.names(schema))
                .filter(keyword -> !isKnown(keyword))
                .distinct()
                .forEach(keyword -> violations.add(keyword + " can't be compared"));
        compareTypes(was.path("type"), is.path("type"));
        compareValues(was, is);
        FORMS.forEach(keyword -> compareForms(keyword, was.path(keyword), is.path(keyword)));
        LOWER_BOUNDS.forEach(keyword -> compareBounds(keyword, was.path(keyword), is.path(keyword), true));
        UPPER_BOUNDS.forEach(keyword -> compareBounds(keyword, was.path(keyword), is.path(keyword), false));
        if (!answer) {
            compareFreedom(was, is);
        }
        return List.copyOf(violations);
    }

    private static boolean isKnown(String keyword) {
        return OTHERS.contains(keyword)
                || FORMS.contains(keyword)
                || LOWER_BOUNDS.contains(keyword)
                || UPPER_BOUNDS.contains(keyword);
    }

    /** What has no type can be of any. */
    private void compareTypes(JsonNode was, JsonNode is) {
        Set<JsonNode> before = setOf(was);
        Set<JsonNode> after = setOf(is);
        Set<JsonNode> wider = answer ? before : after;
        Set<JsonNode> narrower = answer ? after : before;
        if (!wider.isEmpty() && (narrower.isEmpty() || !wider.containsAll(narrower))) {
            violate("type", was, is);
        }
    }

    private void compareValues(JsonNode was, JsonNode is) {
        JsonNode before = was.has("const") ? was.path("const") : was.path("enum");
        JsonNode after = is.has("const") ? is.path("const") : is.path("enum");
        JsonNode narrower = answer ? after : before;
        JsonNode wider = answer ? before : after;
        boolean announced = answer && was.path("x-extensible-enum").asBoolean() && !after.isMissingNode();
        boolean fits = wider.isMissingNode()
                || (!narrower.isMissingNode() && setOf(wider).containsAll(setOf(narrower)));
        if (!fits && !announced) {
            violate("enum", before, after);
        }
    }

    private void compareForms(String keyword, JsonNode was, JsonNode is) {
        JsonNode promise = answer ? was : is;
        if (!promise.isMissingNode() && !was.equals(is)) {
            violate(keyword, was, is);
        }
    }

    /** @param lower whether what is below the bound is excluded, and not what is above it */
    private void compareBounds(String keyword, JsonNode was, JsonNode is, boolean lower) {
        JsonNode wider = answer ? was : is;
        JsonNode narrower = answer ? is : was;
        if (!wider.isMissingNode() && (narrower.isMissingNode() || excludesLess(narrower, wider, lower))) {
            violate(keyword, was, is);
        }
    }

    private static boolean excludesLess(JsonNode one, JsonNode other, boolean lower) {
        int order = one.decimalValue().compareTo(other.decimalValue());
        return lower ? order < 0 : order > 0;
    }

    private void compareFreedom(JsonNode was, JsonNode is) {
        if (!was.path("default").equals(is.path("default"))) {
            violate("default", was.path("default"), is.path("default"));
        }
        boolean wasClosed = was.path("additionalProperties").equals(BooleanNode.FALSE);
        boolean isClosed = is.path("additionalProperties").equals(BooleanNode.FALSE);
        if (isClosed && !wasClosed) {
            violate("additionalProperties", was.path("additionalProperties"), is.path("additionalProperties"));
        }
    }

    private static Set<JsonNode> setOf(JsonNode value) {
        Set<JsonNode> set = new HashSet<>();
        if (value.isArray()) {
            value.forEach(set::add);
        } else if (!value.isMissingNode()) {
            set.add(value);
        }
        return set;
    }

    private void violate(String keyword, JsonNode was, JsonNode is) {
        violations.add("%s was %s and is %s".formatted(keyword, text(was), text(is)));
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "absent" : value.toString();
    }
}
