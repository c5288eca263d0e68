package dev.comanda.http;

import dev.comanda.http.idempotency.IdempotencyKey;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads the {@code Idempotency-Key} header. */
public final class IdempotencyKeys {

    private static final String NAME = "Idempotency-Key";
    private static final int LONGEST = 255;

    private IdempotencyKeys() {}

    /**
     * Reads the raw headers: a parameter would drop empty values and take the first of several.
     *
     * @param body the raw body: a key is bound to its exact bytes
     * @return empty if there is no such header
     */
    public static Optional<IdempotencyKey> of(HttpHeaders headers, byte[] body) {
        List<String> values = headers.getRequestHeaders().getOrDefault(NAME, List.of());
        if (values.size() > 1) {
            throw Problems.malformed(NAME, "must be given once").build();
        }
        return values.stream().findFirst().map(value -> new IdempotencyKey(checked(value), hash(body)));
    }

    /** The key belongs to another request. */
    public static HttpProblem reused() {
        return Problems.invalid(
                        "key-reused",
                        "This idempotency key belongs to another request",
                        NAME,
                        "was used with another body before")
                .build();
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
