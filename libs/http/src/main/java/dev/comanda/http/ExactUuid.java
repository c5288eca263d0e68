package dev.comanda.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs in the spelling of RFC 9562 only; {@link UUID#fromString} accepts shorter ones, so one id had several. */
public final class ExactUuid {

    private static final Pattern SPELLING =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private ExactUuid() {}

    /** Empty if {@code text} is not a full UUID; case-insensitive. */
    public static Optional<UUID> read(String text) {
        return SPELLING.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
