package dev.comanda.messaging.conflict;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.shareddata.Lock;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Retries work that lost to a concurrent change: everything is loaded and decided again. Retries of one queue take turns
 * in this process, so that many writers of one aggregate do not beat each other again and again; jitter keeps those of
 * other replicas apart. Cancelling the result ends the retries, which SmallRye Fault Tolerance would go on with.
 */
public final class ConflictRetry {

    static final Duration LONGEST_DELAY = Duration.ofMillis(500);

    private static final Duration FIRST_DELAY = Duration.ofMillis(20);
    private static final double JITTER = 0.5;

    /** About three seconds of delays; a slow machine gets as many attempts as a quick one. */
    private static final int RETRIES = 10;

    private static final Duration LONGEST_TURN = Duration.ofSeconds(10);

    private ConflictRetry() {}

    /**
     * Fails with the last conflict if there is no end of them.
     *
     * @param queue the name of work that may change the same aggregates
     * @param work runs on the caller's Vert.x context, outside of any transaction, as a failed one can't continue
     */
    public static <T> Uni<T> retry(String queue, Supplier<Uni<? extends T>> work) {
        return retry(RETRIES, queue, work);
    }

    static <T> Uni<T> retry(int retries, String queue, Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context context = requireNonNull(Vertx.currentContext(), "changes are made on a Vert.x context");
            AtomicBoolean first = new AtomicBoolean(true);
            Uni<T> attempt = Uni.createFrom().deferred(work);
            Uni<T> retry =
                    turn(context, queue).chain(lock -> attempt.onTermination().invoke(lock::release));
            return Uni.createFrom()
                    .<T>deferred(() -> first.getAndSet(false) ? attempt : retry)
                    .runSubscriptionOn(task -> run(context, task))
                    .onFailure(ConflictRetry::isConflict)
                    .retry()
                    .withBackOff(FIRST_DELAY, LONGEST_DELAY)
                    .withJitter(JITTER)
                    .atMost(retries)
                    .onFailure(ConflictRetry::isExhausted)
                    .transform(Throwable::getCause);
        });
    }

    private static Uni<Lock> turn(Context context, String queue) {
        return Uni.createFrom().emitter(next -> {
            AtomicBoolean gone = new AtomicBoolean();
            next.onTermination(() -> gone.set(true));
            context.owner()
                    .sharedData()
                    .getLocalLockWithTimeout(queue, LONGEST_TURN.toMillis())
                    .onSuccess(lock -> {
                        if (gone.get()) {
                            lock.release();
                        } else {
                            next.complete(lock);
                        }
                    })
                    .onFailure(next::fail);
        });
    }

    /** The ports' {@code Stale…} exceptions; the JDK's own exception means a bug in a loop. */
    public static boolean isConflict(Throwable failure) {
        return failure instanceof ConcurrentModificationException
                && failure.getClass() != ConcurrentModificationException.class;
    }

    /** Mutiny wraps the last failure. */
    private static boolean isExhausted(Throwable failure) {
        return failure.getCause() != null && isConflict(failure.getCause());
    }

    /** A delayed retry would resume on a timer's thread, where no Hibernate session can live. */
    private static void run(Context context, Runnable attempt) {
        if (context.equals(Vertx.currentContext())) {
            attempt.run();
        } else {
            context.runOnContext(ignored -> attempt.run());
        }
    }
}
