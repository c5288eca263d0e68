package dev.comanda.payment.adapter.in.schedule;

import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final int LANES = 3;

    private final Vertx vertx = Vertx.vertx();
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> provider = new CompletableFuture<>();
    private final Lanes<String> lanes = new Lanes<>(vertx, "testing", LANES, this::next, this::work);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_comes_while_the_provider_is_slow_does_not_wait_for_it() {
        arrives("slow 1");
        await().until(() -> begun.contains("slow 1"));

        arrives("quick");

        await().until(() -> begun.contains("quick"));
    }

    @Test
    void what_finds_no_free_lane_is_taken_when_one_is_free_again() {
        for (int lane = 1; lane <= LANES; lane++) {
            arrives("slow " + lane);
        }
        await().until(() -> begun.size() == LANES);
        arrives("late");

        provider.complete(null);

        await().until(() -> begun.contains("late"));
    }

    private void arrives(String piece) {
        waiting.add(piece);
        lanes.wake();
    }

    private Uni<Optional<String>> next() {
        return Uni.createFrom().item(() -> Optional.ofNullable(waiting.poll()));
    }

    private Uni<Void> work(String piece) {
        begun.add(piece);
        return piece.startsWith("slow")
                ? Uni.createFrom().completionStage(provider)
                : Uni.createFrom().voidItem();
    }
}
