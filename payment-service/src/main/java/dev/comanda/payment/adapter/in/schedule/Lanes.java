package dev.comanda.payment.adapter.in.schedule;

import dev.comanda.messaging.CoalescingTask;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Takes one piece of work after the other until there is none, in several lanes at once if there is much: each lane
 * that finds something wakes the next, so that a slow provider holds up one payment and not all.
 */
final class Lanes<T> {

    private static final Logger LOG = Logger.getLogger(Lanes.class);

    private final String name;
    private final Supplier<Uni<Optional<T>>> take;
    private final Function<T, Uni<Void>> work;
    private final List<CoalescingTask> lanes;
    private volatile boolean stopped;

    Lanes(Vertx vertx, String name, int count, Supplier<Uni<Optional<T>>> take, Function<T, Uni<Void>> work) {
        this.name = name;
        this.take = take;
        this.work = work;
        this.lanes = Stream.generate(() -> new CoalescingTask(vertx, name, this::run))
                .limit(count)
                .toList();
    }

    /** Finds a lane that is free; if there is none, all of them look again when they are done. */
    void wake() {
        var _ = lanes.stream().anyMatch(CoalescingTask::wake);
    }

    /** Takes nothing more; what has been taken is finished, or taken up by another replica later. */
    void stop() {
        stopped = true;
        lanes.forEach(CoalescingTask::stop);
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
        return work.apply(piece)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "%s: %s failed and will be tried again", name, piece))
                .onFailure()
                .recoverWithNull()
                .chain(this::run);
    }
}
