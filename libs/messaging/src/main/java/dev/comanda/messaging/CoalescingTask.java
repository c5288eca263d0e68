package dev.comanda.messaging;

import static java.util.Objects.requireNonNull;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs a background task, one run at a time, on a Vert.x context that may hold a Hibernate session. Requests during a
 * run are coalesced into one more run, so that none is lost and none piles up. A failure is logged and left to the next
 * request.
 */
public final class CoalescingTask {

    private enum State {
        IDLE,
        RUNNING,
        WOKEN_WHILE_RUNNING,
        STOPPED;

        private State woken() {
            return switch (this) {
                case IDLE -> RUNNING;
                case RUNNING, WOKEN_WHILE_RUNNING -> WOKEN_WHILE_RUNNING;
                case STOPPED -> STOPPED;
            };
        }
    }

    private static final Logger LOG = Logger.getLogger(CoalescingTask.class);

    private final Vertx vertx;
    private final String name;
    private final Supplier<Uni<Void>> work;
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

    /** @param name of the task in log messages */
    public CoalescingTask(Vertx vertx, String name, Supplier<Uni<Void>> work) {
        this.vertx = vertx;
        this.name = name;
        this.work = work;
    }

    /**
     * Returns at once; safe to call from any thread.
     *
     * @return true if this call starts the task; false if it is running already and will run once more
     */
    public boolean wake() {
        boolean starts = state.getAndUpdate(State::woken) == State.IDLE;
        if (starts) {
            start();
        }
        return starts;
    }

    /** Starts no more runs; the current one completes, or fails without a log message. */
    public void stop() {
        state.set(State.STOPPED);
    }

    private void start() {
        Context context = requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(
                ignored -> Uni.createFrom().deferred(work::get).subscribe().with(done -> finish(), this::failed));
    }

    private void failed(Throwable failure) {
        if (state.get() != State.STOPPED) {
            LOG.warnf("%s failed and will be retried: %s", name, failure);
        }
        finish();
    }

    private void finish() {
        boolean idle = state.compareAndSet(State.RUNNING, State.IDLE);
        if (!idle && state.compareAndSet(State.WOKEN_WHILE_RUNNING, State.RUNNING)) {
            start();
        }
    }
}
