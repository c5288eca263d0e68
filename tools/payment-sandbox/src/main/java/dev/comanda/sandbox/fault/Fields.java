package dev.comanda.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of an object; errors name the field. */
final class Fields {

    private final @Nullable Integer rule;
    private final JsonNode object;

    /** @param rule the index of the rule whose fields they are; null for those around the rules */
    Fields(@Nullable Integer rule, JsonNode object) {
        this.rule = rule;
        this.object = object;
        if (!object.isObject()) {
            throw invalid(rule == null ? "body" : "rule", "must be a JSON object");
        }
    }

    Fields allowOnly(List<String> known) {
        object.properties().stream()
                .filter(field -> !Set.copyOf(known).contains(field.getKey()))
                .findFirst()
                .ifPresent(field -> {
                    throw invalid(field.getKey(), "is unknown; there are " + String.join(", ", known));
                });
        return this;
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    String text(String name) {
        if (!object.path(name).isTextual()) {
            throw invalid(name, "must be a text");
        }
        return object.path(name).textValue();
    }

    JsonNode array(String name) {
        if (!object.path(name).isArray()) {
            throw invalid(name, "must be an array");
        }
        return object.path(name);
    }

    /** @return 1 if there is none */
    double share(String name) {
        JsonNode value = object.path(name);
        if (has(name) && !(value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
            throw invalid(name, "must be a number from 0 to 1");
        }
        return has(name) ? value.doubleValue() : 1;
    }

    long integer(String name, long usual, long least) {
        JsonNode value = object.path(name);
        boolean fits = value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= least;
        if (has(name) && !fits) {
            throw invalid(name, "must be an integer" + (least == Long.MIN_VALUE ? "" : " of at least " + least));
        }
        return has(name) ? value.longValue() : usual;
    }

    InvalidFaultRules invalid(String name, String must) {
        return new InvalidFaultRules(rule, name, must);
    }
}
