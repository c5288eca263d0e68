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

class WorkerPoolTest {

    private static final int WORKERS = 3;

    private final Vertx vertx = Vertx.vertx();
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> provider = new CompletableFuture<>();
    private final WorkerPool<String> workerPool = new WorkerPool<>(vertx, "testing", WORKERS, this::next, this::work);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_slow_item_does_not_delay_others() {
        arrives("slow 1");
        await().until(() -> begun.contains("slow 1"));

        arrives("quick");

        await().until(() -> begun.contains("quick"));
    }

    @Test
    void an_item_waits_until_a_worker_is_idle() {
        for (int lane = 1; lane <= WORKERS; lane++) {
            arrives("slow " + lane);
        }
        await().until(() -> begun.size() == WORKERS);
        arrives("late");

        vertx.runOnContext(ignored -> provider.complete(null));

        await().until(() -> begun.contains("late"));
    }

    private void arrives(String piece) {
        waiting.add(piece);
        workerPool.wake();
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
