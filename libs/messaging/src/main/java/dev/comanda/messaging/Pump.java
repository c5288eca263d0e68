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
 * Runs one piece of background work at a time, on a Vert.x context that may hold a Hibernate session. Being woken while
 * it runs makes it run once more, so no wake-up is lost and none piles up. A failure is logged and left to the next
 * wake-up.
 */
public final class Pump {

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

    private static final Logger LOG = Logger.getLogger(Pump.class);

    private final Vertx vertx;
    private final String name;
    private final Supplier<Uni<Void>> work;
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

    /** @param name what the work is, as an operator would call it in the log */
    public Pump(Vertx vertx, String name, Supplier<Uni<Void>> work) {
        this.vertx = vertx;
        this.name = name;
        this.work = work;
    }

    /**
     * Returns at once; safe to call from any thread.
     *
     * @return whether the work starts because of this call; if not, it runs already and will run once more
     */
    public boolean wake() {
        boolean starts = state.getAndUpdate(State::woken) == State.IDLE;
        if (starts) {
            start();
        }
        return starts;
    }

    /** Starts nothing more; what runs comes to its end, or fails unheard because all around it is stopping too. */
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
            LOG.warnf("%s failed and will be tried again: %s", name, failure);
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
