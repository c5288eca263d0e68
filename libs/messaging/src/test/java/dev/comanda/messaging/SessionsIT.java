package dev.comanda.messaging;

import static dev.comanda.messaging.Await.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.servers.OnContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionsIT {

    private static final int KEPT_BY_THE_RELAY = 1;

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size", defaultValue = "20")
    int poolSize;

    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();

    @Test
    void who_leaves_before_there_is_a_connection_has_nothing_begun_and_keeps_none() {
        // Given
        var all = take(poolSize);
        soon().until(() -> all.stream().filter(CompletableFuture::isDone).count() >= poolSize - KEPT_BY_THE_RELAY);

        // When
        leave(() -> Sessions.withSession(this::sleep));
        leave(() -> Sessions.withTransaction(this::sleep));
        giveBack(all);

        // Then
        var again = take(poolSize - KEPT_BY_THE_RELAY);
        soon().until(() -> again.stream().allMatch(CompletableFuture::isDone));
        giveBack(again);
        assertThat(begun).isFalse();
    }

    @Test
    void a_read_that_its_caller_leaves_comes_to_its_end_and_gives_its_connection_back() {
        // When
        for (int caller = 0; caller < poolSize; caller++) {
            leave(() -> Sessions.withSession(this::sleep), begun);
        }

        // Then
        var all = take(poolSize - KEPT_BY_THE_RELAY);
        soon().until(() -> all.stream().allMatch(CompletableFuture::isDone));
        giveBack(all);
        assertThat(ended).isTrue();
    }

    private Uni<Void> sleep() {
        begun.set(true);
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery("select pg_sleep(0.1)").getResultList())
                .invoke(() -> ended.set(true))
                .replaceWithVoid();
    }

    /** Asks, and leaves at once. */
    private static void leave(Supplier<Uni<Void>> work) {
        leave(work, new AtomicBoolean(true));
    }

    /** Asks, and leaves as soon as something is so. */
    private static void leave(Supplier<Uni<Void>> work, AtomicBoolean so) {
        CompletableFuture<Cancellable> asked = new CompletableFuture<>();
        OnContext.await(() -> {
            asked.complete(work.get().subscribe().with(done -> {}, failure -> {}));
            return Uni.createFrom().voidItem();
        });
        soon().untilTrue(so);
        asked.join().cancel();
    }

    private List<CompletableFuture<SqlConnection>> take(int count) {
        return Stream.generate(() -> pool.getConnection().subscribeAsCompletionStage())
                .limit(count)
                .toList();
    }

    private static void giveBack(List<CompletableFuture<SqlConnection>> connections) {
        for (var connection : connections) {
            var _ = connection.thenAccept(SqlConnection::closeAndForget);
        }
    }
}
