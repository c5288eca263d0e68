package dev.comanda.order.adapter.in.rest;

import dev.comanda.order.application.port.in.IdempotencyKey;
import dev.comanda.problem.Problems;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Idempotency-Key} header. */
final class IdempotencyKeys {

    private static final int LONGEST = 255;

    private IdempotencyKeys() {}

    static Optional<IdempotencyKey> of(@Nullable String header, byte[] body) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.isBlank() || header.length() > LONGEST) {
            throw Problems.malformed("Idempotency-Key", "must have 1 to %d characters".formatted(LONGEST))
                    .build();
        }
        return Optional.of(new IdempotencyKey(header, hash(body)));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
