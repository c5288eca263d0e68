package dev.comanda.sandbox.fault;

import org.jspecify.annotations.Nullable;

/** Invalid fault rules; nothing was changed. */
final class InvalidFaultRules extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final @Nullable Integer rule;

    InvalidFaultRules(@Nullable Integer rule, String field, String must) {
        super((rule == null ? field : "rules[%d].%s".formatted(rule, field)) + " " + must, null, false, false);
        this.rule = rule;
        this.field = field;
    }

    ProblemJson json() {
        return new ProblemJson(rule, field, String.valueOf(getMessage()));
    }

    /** @param rule the index of the rule that is wrong, from 0; null if none is */
    record ProblemJson(@Nullable Integer rule, String field, String message) {}
}
