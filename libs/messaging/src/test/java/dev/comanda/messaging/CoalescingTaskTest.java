package dev.comanda.messaging;

import static dev.comanda.messaging.Await.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoalescingTaskTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void waking_the_task_runs_it_once() {
        AtomicInteger runs = new AtomicInteger();

        task(() -> counted(runs)).wake();

        soon().untilAtomic(runs, equalTo(1));
    }

    @Test
    void waking_a_running_task_makes_it_run_exactly_once_more() {
        List<CompletableFuture<Void>> runs = new CopyOnWriteArrayList<>();
        CoalescingTask task = task(() -> held(runs));
        task.wake();
        soon().until(() -> runs.size() == 1);

        IntStream.range(0, 10).forEach(i -> task.wake());
        assertThat(runs).hasSize(1);
        runs.getFirst().complete(null);
        soon().until(() -> runs.size() == 2);
        runs.getLast().complete(null);

        task.wake();
        soon().until(() -> runs.size() == 3);
    }

    @Test
    void a_stopped_task_finishes_its_run_and_starts_no_more() {
        List<CompletableFuture<Void>> runs = new CopyOnWriteArrayList<>();
        AtomicInteger ended = new AtomicInteger();
        CoalescingTask task = task(() -> held(runs).invoke(ended::incrementAndGet));
        task.wake();
        task.wake();
        soon().until(() -> runs.size() == 1);

        task.stop();
        task.wake();
        runs.getFirst().complete(null);

        soon().untilAtomic(ended, equalTo(1));
        task.wake();
        assertThat(runs).hasSize(1);
    }

    @Test
    void a_failed_task_runs_again_at_the_next_wake_up() {
        AtomicInteger runs = new AtomicInteger();
        CoalescingTask task = task(() -> counted(runs).chain(CoalescingTaskTest::fail));

        soon().until(() -> {
            task.wake();
            return runs.get() > 2;
        });
    }

    @Test
    void work_that_throws_does_not_stop_the_task() {
        AtomicInteger runs = new AtomicInteger();
        CoalescingTask task = task(() -> {
            runs.incrementAndGet();
            throw new IllegalStateException("trouble");
        });

        soon().until(() -> {
            task.wake();
            return runs.get() > 2;
        });
    }

    @Test
    void no_wake_up_is_lost_and_no_two_runs_overlap_under_many_threads() {
        AtomicInteger ordered = new AtomicInteger();
        AtomicInteger delivered = new AtomicInteger();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger overlaps = new AtomicInteger();
        CoalescingTask task = task(() -> {
            overlaps.addAndGet(running.getAndIncrement());
            delivered.set(ordered.get());
            return Uni.createFrom()
                    .voidItem()
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .invoke(running::decrementAndGet);
        });

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8)
                    .forEach(thread ->
                            threads.execute(() -> IntStream.range(0, 5_000).forEach(i -> {
                                ordered.incrementAndGet();
                                task.wake();
                            })));
        }

        soon().untilAtomic(delivered, equalTo(40_000));
        assertThat(overlaps).hasValue(0);
    }

    @Test
    void each_run_has_a_context_of_its_own_on_an_event_loop() {
        ConcurrentLinkedQueue<Context> contexts = new ConcurrentLinkedQueue<>();
        CoalescingTask task = task(() -> {
            contexts.add(Vertx.currentContext());
            return Uni.createFrom().voidItem();
        });

        soon().until(() -> {
            task.wake();
            return contexts.size() > 1;
        });

        assertThat(contexts).doesNotHaveDuplicates().allSatisfy(context -> {
            assertThat(VertxContext.isDuplicatedContext(context)).isTrue();
            assertThat(context.isEventLoopContext()).isTrue();
        });
    }

    private CoalescingTask task(Supplier<Uni<Void>> work) {
        return new CoalescingTask(vertx, "the work of this test", work);
    }

    private static Uni<Void> counted(AtomicInteger runs) {
        return Uni.createFrom().voidItem().invoke(runs::incrementAndGet);
    }

    private static Uni<Void> held(List<CompletableFuture<Void>> runs) {
        CompletableFuture<Void> run = new CompletableFuture<>();
        runs.add(run);
        return Uni.createFrom().completionStage(run);
    }

    private static Uni<Void> fail() {
        return Uni.createFrom().failure(new IllegalStateException("trouble"));
    }
}
