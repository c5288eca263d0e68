package dev.comanda.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The part of JSON Schema that contracts use, and that {@link Compatibility} therefore understands. */
final class Keywords {

    private static final Set<String> REMARKS = Set.of("$schema", "$id", "$comment", "$defs", "title", "description");
    private static final Set<String> SETS = Set.of("enum", "required", "type");
    private static final Set<String> VALUES = Set.of(
            "const",
            "format",
            "maxItems",
            "maxLength",
            "maximum",
            "minItems",
            "minLength",
            "minimum",
            "pattern",
            "x-key",
            "x-topic");
    private static final Set<String> NESTED = Set.of("items", "oneOf", "properties");

    private Keywords() {}

    /** Does not constrain data. */
    static boolean isRemark(String keyword) {
        return REMARKS.contains(keyword);
    }

    static List<String> unknownIn(JsonNode schema) {
        return names(schema)
                .filter(keyword -> Stream.of(REMARKS, SETS, VALUES, NESTED).noneMatch(known -> known.contains(keyword)))
                .toList();
    }

    /** What differs between two schemas, those inside them aside. */
    static List<String> differences(JsonNode was, JsonNode is) {
        return Stream.concat(SETS.stream(), VALUES.stream())
                .sorted()
                .filter(keyword -> !meaning(keyword, was).equals(meaning(keyword, is)))
                .map(keyword -> "%s was %s and is %s".formatted(keyword, text(was, keyword), text(is, keyword)))
                .toList();
    }

    static Stream<String> names(JsonNode schema) {
        return schema.properties().stream().map(field -> field.getKey());
    }

    private static Object meaning(String keyword, JsonNode schema) {
        JsonNode value = schema.path(keyword);
        return SETS.contains(keyword) ? asSet(value) : value;
    }

    private static Set<String> asSet(JsonNode value) {
        Set<String> values = new TreeSet<>();
        if (value.isArray()) {
            StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::toString)
                    .forEach(values::add);
        } else if (!value.isMissingNode()) {
            values.add(value.toString());
        }
        return values;
    }

    private static String text(JsonNode schema, String keyword) {
        return schema.has(keyword) ? schema.path(keyword).toString() : "absent";
    }
}
