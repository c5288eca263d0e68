package dev.comanda.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.sandbox.ledger.Ledger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotencyTest {

    private static final Params PARAMS = Params.parse("amount=1");

    @TempDir
    private Path folder;

    private final AtomicInteger runs = new AtomicInteger();
    private Ledger ledger;
    private Idempotency idempotency;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("ledger.jsonl"), Clock.systemUTC());
        idempotency = new Idempotency(ledger, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void the_same_key_replays_the_first_answer() {
        // When
        ApiResponse first = once("key");
        ApiResponse second = once("key");

        // Then
        assertThat(first).isEqualTo(new ApiResponse(200, "{\"run\":1}", false));
        assertThat(second).isEqualTo(new ApiResponse(200, "{\"run\":1}", true));
    }

    @Test
    void without_a_key_every_request_runs() {
        once(null);
        once(null);

        assertThat(runs).hasValue(2);
    }

    @Test
    void a_key_in_use_is_refused() throws Exception {
        // Given
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<ApiResponse> first =
                CompletableFuture.supplyAsync(() -> idempotency.once("key", "POST /a", PARAMS, transaction -> {
                    begun.countDown();
                    await(mayEnd);
                    return Map.of();
                }));
        begun.await();

        // When, Then
        assertThatThrownBy(() -> once("key"))
                .isInstanceOfSatisfying(
                        ApiError.class,
                        error -> assertThat(error.response().status()).isEqualTo(409));
        mayEnd.countDown();
        assertThat(first.get().replayed()).isFalse();
    }

    @Test
    void invalid_parameters_free_the_key() {
        // Given
        assertThatThrownBy(() -> idempotency.once("key", "POST /a", Params.parse("amount=x"), transaction -> {
                    throw ApiError.invalidParam(null, "amount", "no");
                }))
                .hasMessage("no");

        // When, Then
        assertThat(once("key").replayed()).isFalse();
    }

    @Test
    void a_decided_refusal_is_replayed() {
        // Given
        idempotency.once("key", "POST /a", PARAMS, transaction -> {
            throw ApiError.refused(null, "amount", "too much");
        });

        // When
        ApiResponse again = once("key");

        // Then
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.replayed()).isTrue();
        assertThat(runs).hasValue(0);
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        // Given
        once("key");
        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));

        // When
        idempotency = new Idempotency(ledger, tomorrow);

        // Then
        assertThat(once("key").replayed()).isFalse();
    }

    private ApiResponse once(@Nullable String key) {
        return idempotency.once(key, "POST /a", PARAMS, transaction -> Map.of("run", runs.incrementAndGet()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
