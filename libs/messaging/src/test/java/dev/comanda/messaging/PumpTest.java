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

class PumpTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_wake_up_runs_the_work_once() {
        AtomicInteger runs = new AtomicInteger();

        pump(() -> counted(runs)).wake();

        soon().untilAtomic(runs, equalTo(1));
    }

    @Test
    void waking_while_it_runs_makes_it_run_once_more_however_often() {
        List<CompletableFuture<Void>> runs = new CopyOnWriteArrayList<>();
        Pump pump = pump(() -> held(runs));
        pump.wake();
        soon().until(() -> runs.size() == 1);

        IntStream.range(0, 10).forEach(i -> pump.wake());
        assertThat(runs).hasSize(1);
        runs.getFirst().complete(null);
        soon().until(() -> runs.size() == 2);
        runs.getLast().complete(null);

        pump.wake();
        soon().until(() -> runs.size() == 3);
    }

    @Test
    void once_stopped_it_finishes_what_runs_and_starts_nothing_more() {
        List<CompletableFuture<Void>> runs = new CopyOnWriteArrayList<>();
        AtomicInteger ended = new AtomicInteger();
        Pump pump = pump(() -> held(runs).invoke(ended::incrementAndGet));
        pump.wake();
        pump.wake();
        soon().until(() -> runs.size() == 1);

        pump.stop();
        pump.wake();
        runs.getFirst().complete(null);

        soon().untilAtomic(ended, equalTo(1));
        pump.wake();
        assertThat(runs).hasSize(1);
    }

    @Test
    void a_failure_is_left_to_the_next_wake_up() {
        AtomicInteger runs = new AtomicInteger();
        Pump pump = pump(() -> counted(runs).chain(PumpTest::fail));

        soon().until(() -> {
            pump.wake();
            return runs.get() > 2;
        });
    }

    @Test
    void work_that_throws_instead_of_failing_does_not_stop_it() {
        AtomicInteger runs = new AtomicInteger();
        Pump pump = pump(() -> {
            runs.incrementAndGet();
            throw new IllegalStateException("trouble");
        });

        soon().until(() -> {
            pump.wake();
            return runs.get() > 2;
        });
    }

    @Test
    void no_wake_up_is_lost_and_no_two_runs_overlap_under_many_threads() {
        AtomicInteger ordered = new AtomicInteger();
        AtomicInteger delivered = new AtomicInteger();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger overlaps = new AtomicInteger();
        Pump pump = pump(() -> {
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
                                pump.wake();
                            })));
        }

        soon().untilAtomic(delivered, equalTo(40_000));
        assertThat(overlaps).hasValue(0);
    }

    @Test
    void each_run_has_a_context_of_its_own_on_an_event_loop() {
        ConcurrentLinkedQueue<Context> contexts = new ConcurrentLinkedQueue<>();
        Pump pump = pump(() -> {
            contexts.add(Vertx.currentContext());
            return Uni.createFrom().voidItem();
        });

        soon().until(() -> {
            pump.wake();
            return contexts.size() > 1;
        });

        assertThat(contexts).doesNotHaveDuplicates().allSatisfy(context -> {
            assertThat(VertxContext.isDuplicatedContext(context)).isTrue();
            assertThat(context.isEventLoopContext()).isTrue();
        });
    }

    private Pump pump(Supplier<Uni<Void>> work) {
        return new Pump(vertx, "the work of this test", work);
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
