package dev.comanda.order.adapter.in.rest;

import dev.comanda.http.ExactUuid;
import dev.comanda.http.Problems;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parses paging parameters; the framework would answer 404 to invalid ones. */
final class Paging {

    private static final String LIMIT = "[1-9][0-9]?|100";

    private Paging() {}

    /** @param name the cursor parameter */
    static Optional<UUID> cursor(String name, @Nullable String text) {
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
