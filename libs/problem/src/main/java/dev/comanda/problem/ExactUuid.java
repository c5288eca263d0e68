package dev.comanda.problem;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs in the one spelling of RFC 9562; {@link UUID#fromString} takes shorter ones too, so that one id had several. */
public final class ExactUuid {

    private static final Pattern SPELLING =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private ExactUuid() {}

    /** Empty if {@code text} is no UUID in full; its letters may be of either case. */
    public static Optional<UUID> read(String text) {
        return SPELLING.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
