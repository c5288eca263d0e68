package dev.comanda.sandbox.api;

import dev.comanda.sandbox.ledger.Entry;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.ledger.LedgerTransaction;
import dev.comanda.sandbox.ledger.StoredResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets an operation happen once for each {@code Idempotency-Key}. The answer is recorded with the operation's effect,
 * so that no crash can come between them; it is replayed for 24 hours. Invalid parameters free the key.
 */
@Singleton
class Idempotency {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final int MAX_KEY_LENGTH = 255;

    private final Ledger ledger;
    private final Clock clock;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    Idempotency(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param key the caller's key; null for none, then the operation just happens
     * @param request method and path
     * @param operation returns what becomes the answer's JSON, or throws an {@link ApiError} before it adds anything
     */
    ApiResponse once(
            @Nullable String key, String request, Params params, Function<LedgerTransaction, Object> operation) {
        if (key == null) {
            return ledger.write(transaction -> ApiResponse.ok(operation.apply(transaction)));
        }
        reserve(key);
        try {
            return ledger.write(transaction -> replayOrRun(transaction, key, request, fingerprint(params), operation));
        } finally {
            inFlight.remove(key);
        }
    }

    private void reserve(String key) {
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw ApiError.ofHttp(400, "Idempotency keys have 1 to %d characters.".formatted(MAX_KEY_LENGTH));
        }
        if (!inFlight.add(key)) {
            throw ApiError.keyInUse(key);
        }
    }

    private ApiResponse replayOrRun(
            LedgerTransaction transaction,
            String key,
            String request,
            String fingerprint,
            Function<LedgerTransaction, Object> operation) {
        long now = clock.instant().getEpochSecond();
        Optional<StoredResponse> kept =
                transaction.state().answer(key).filter(answer -> answer.created() > now - LIFETIME.toSeconds());
        if (kept.isPresent()) {
            return replay(kept.get(), request, fingerprint);
        }
        ApiResponse apiResponse = run(transaction, operation);
        transaction.add(new Entry.AnswerKept(
                new StoredResponse(key, request, fingerprint, now, apiResponse.status(), apiResponse.body())));
        return apiResponse;
    }

    private static ApiResponse run(LedgerTransaction transaction, Function<LedgerTransaction, Object> operation) {
        try {
            return ApiResponse.ok(operation.apply(transaction));
        } catch (ApiError error) {
            if (!error.isFinal()) {
                throw error;
            }
            return error.response();
        }
    }

    private static ApiResponse replay(StoredResponse kept, String request, String fingerprint) {
        String elseUse =
                "Try using a key other than '%s' if you meant to execute a different request.".formatted(kept.key());
        if (!kept.request().equals(request)) {
            throw ApiError.keyReused(
                    "Keys for idempotent requests can only be used for the same endpoint they were first used for ('%s' vs '%s'). %s"
                            .formatted(request, kept.request(), elseUse));
        }
        if (!kept.parameters().equals(fingerprint)) {
            throw ApiError.keyReused(
                    "Keys for idempotent requests can only be used with the same parameters they were first used with. "
                            + elseUse);
        }
        return new ApiResponse(kept.status(), kept.body(), true);
    }

    private static String fingerprint(Params params) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(params.canonical().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
