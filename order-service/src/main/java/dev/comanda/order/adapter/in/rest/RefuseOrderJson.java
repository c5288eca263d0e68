package dev.comanda.order.adapter.in.rest;

import dev.comanda.http.Problems;
import dev.comanda.http.Required;
import org.jspecify.annotations.Nullable;

/** @param reason shown to the guest */
record RefuseOrderJson(@Nullable String reason) {

    private static final int MAX_LENGTH = 200;

    String checkedReason() {
        String text = Required.field("reason", reason);
        if (text.isBlank() || text.length() > MAX_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
            throw Problems.malformed("reason", "must have 1 to %d printable characters".formatted(MAX_LENGTH))
                    .build();
        }
        return text;
    }
}
