package dev.comanda.order.adapter.in.rest;

import dev.comanda.order.application.port.in.IdempotencyKey;
import dev.comanda.problem.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads the {@code Idempotency-Key} header. */
final class IdempotencyKeys {

    private static final String NAME = "Idempotency-Key";
    private static final int LONGEST = 255;

    private IdempotencyKeys() {}

    /** Not from a parameter, for which the framework drops what is empty and takes the first of several. */
    static Optional<IdempotencyKey> of(HttpHeaders headers, byte[] body) {
        List<String> values = headers.getRequestHeaders().getOrDefault(NAME, List.of());
        if (values.size() > 1) {
            throw Problems.malformed(NAME, "must be given once").build();
        }
        return values.stream().findFirst().map(value -> new IdempotencyKey(checked(value), hash(body)));
    }

    private static String checked(String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            throw Problems.malformed(NAME, "must have 1 to %d characters".formatted(LONGEST))
                    .build();
        }
        return value;
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
