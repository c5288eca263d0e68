package dev.comanda.messaging.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.messaging.StaleNote;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ConcurrentModificationException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConflictRetryTest {

    private static final int RETRIES = 10;

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final AtomicInteger attempts = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void work_is_repeated_on_its_context_until_it_meets_no_conflict() {
        Set<Context> contexts = ConcurrentHashMap.newKeySet();

        int result = run(RETRIES, () -> {
            contexts.add(Vertx.currentContext());
            return conflicts(5);
        });

        assertThat(result).isEqualTo(6);
        assertThat(contexts).containsExactly(context);
    }

    @Test
    void endless_conflicts_fail_with_the_last_one() {
        assertThatThrownBy(() -> run(3, () -> conflicts(Integer.MAX_VALUE)))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(StaleNote.class);
        assertThat(attempts).hasValue(4);
    }

    @Test
    void other_failures_are_not_retried() {
        assertThatThrownBy(() -> run(RETRIES, () -> fail(new IllegalStateException("a bug"))))
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> run(RETRIES, () -> fail(new ConcurrentModificationException())))
                .hasCauseInstanceOf(ConcurrentModificationException.class);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void cancelling_ends_the_retries() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(2);
        CompletableFuture<Cancellable> call = new CompletableFuture<>();
        context.runOnContext(ignored -> call.complete(ConflictRetry.retry(RETRIES, "notes", () -> {
                    begun.countDown();
                    return conflicts(Integer.MAX_VALUE);
                })
                .subscribe()
                .with(result -> {}, failure -> {})));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        call.join().cancel();
        int made = onContext(attempts::get);
        Integer waited = run(
                RETRIES,
                () -> Uni.createFrom().item(0).onItem().delayIt().by(ConflictRetry.LONGEST_DELAY.multipliedBy(2)));

        assertThat(waited).isZero();
        assertThat(attempts.get()).isLessThanOrEqualTo(made + 1);
    }

    private Uni<Integer> conflicts(int times) {
        int attempt = attempts.incrementAndGet();
        return attempt <= times
                ? Uni.createFrom().failure(new StaleNote())
                : Uni.createFrom().item(attempt);
    }

    private Uni<Integer> fail(RuntimeException failure) {
        attempts.incrementAndGet();
        throw failure;
    }

    private <T> T run(int retries, Supplier<Uni<? extends T>> work) {
        return onContext(() -> ConflictRetry.<T>retry(retries, "notes", work).subscribeAsCompletionStage())
                .join();
    }

    private <T> T onContext(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        context.runOnContext(ignored -> result.complete(work.get()));
        return result.join();
    }
}
