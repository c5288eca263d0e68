package dev.comanda.payment.adapter.in.schedule;

import dev.comanda.messaging.CoalescingTask;
import dev.comanda.messaging.conflict.ConflictRetry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Processes items until there are none left. Each worker that finds one wakes the next, so a slow call to the provider delays one payment and not all.
 */
final class WorkerPool<T> {

    private static final Logger LOG = Logger.getLogger(WorkerPool.class);

    private final String name;
    private final Supplier<Uni<Optional<T>>> take;
    private final Function<T, Uni<Void>> work;
    private final List<CoalescingTask> workers;
    private volatile boolean stopped;

    WorkerPool(Vertx vertx, String name, int count, Supplier<Uni<Optional<T>>> take, Function<T, Uni<Void>> work) {
        this.name = name;
        this.take = take;
        this.work = work;
        this.workers = Stream.generate(() -> new CoalescingTask(vertx, name, this::run))
                .limit(count)
                .toList();
    }

    /** Wakes an idle worker; if there is none, all check again when they have finished. */
    void wake() {
        var _ = workers.stream().anyMatch(CoalescingTask::wake);
    }

    /** Claims nothing more; claimed items are finished, or processed by another replica once the claim expires. */
    void stop() {
        stopped = true;
        workers.forEach(CoalescingTask::stop);
    }

    private Uni<Void> run() {
        return stopped ? Uni.createFrom().voidItem() : takeNext();
    }

    private Uni<Void> takeNext() {
        return take.get()
                .chain(found ->
                        found.map(this::workOn).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> workOn(T piece) {
        wake();
        return ConflictRetry.retry(name + piece, () -> work.apply(piece))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "%s: %s failed, will retry", name, piece))
                .onFailure()
                .recoverWithNull()
                .chain(this::run);
    }
}
