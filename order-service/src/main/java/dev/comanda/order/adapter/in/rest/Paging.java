package dev.comanda.order.adapter.in.rest;

import dev.comanda.problem.ExactUuid;
import dev.comanda.problem.Problems;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the query of a list; the framework would answer 404 to what it can't read. */
final class Paging {

    private static final String LIMIT = "[1-9][0-9]?|100";

    private Paging() {}

    /** @param name of the parameter that says where a page begins */
    static Optional<UUID> place(String name, @Nullable String text) {
        return Optional.ofNullable(text)
                .map(id -> ExactUuid.read(id)
                        .orElseThrow(
                                () -> Problems.malformed(name, "must be a UUID").build()));
    }

    static int limit(String text) {
        if (!text.matches(LIMIT)) {
            throw Problems.malformed("limit", "must be a whole number, 1 to 100")
                    .build();
        }
        return Integer.parseInt(text);
    }
}
