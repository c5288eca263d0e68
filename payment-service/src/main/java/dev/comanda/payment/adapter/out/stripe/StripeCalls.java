package dev.comanda.payment.adapter.out.stripe;

import com.stripe.exception.StripeException;
import io.quarkus.runtime.Startup;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/**
 * Runs Stripe's blocking client on virtual threads, behind a semaphore and a circuit breaker. Results return to the caller's context, which holds the database session.
 */
@Startup
@ApplicationScoped
class StripeCalls {

    /** The name of the circuit breaker, for operators and tests. */
    static final String BREAKER = "stripe";

    private static final int REQUEST_VOLUME_THRESHOLD = 10;
    private static final double FAILURE_RATIO = 0.5;
    private static final int OPEN_SECONDS = 5;

    private final Vertx vertx;
    private final ExecutorService threads;
    private final Semaphore permits;
    private final Guard breaker = Guard.create()
            .withDescription("stripe")
            .withCircuitBreaker()
            .name(BREAKER)
            .when(failure -> failure instanceof StripeException problem && !StripeErrors.isDefinite(problem))
            .requestVolumeThreshold(REQUEST_VOLUME_THRESHOLD)
            .failureRatio(FAILURE_RATIO)
            .delay(OPEN_SECONDS, ChronoUnit.SECONDS)
            .done()
            .build();

    StripeCalls(Vertx vertx, @VirtualThreads ExecutorService threads, StripeConfig config) {
        this.vertx = vertx;
        this.threads = threads;
        this.permits = new Semaphore(config.maxCalls());
    }

    <T> Uni<T> call(Class<T> type, Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            Context context = vertx.getOrCreateContext();
            return Uni.createFrom()
                    .<T>emitter(result -> run(type, work, result))
                    .runSubscriptionOn(threads)
                    .emitOn(result -> context.runOnContext(ignored -> result.run()));
        });
    }

    private <T> void run(Class<T> type, Callable<T> work, UniEmitter<? super T> result) {
        try {
            result.complete(callWithPermit(type, work));
        } catch (Exception failure) {
            result.fail(failure);
        }
    }

    private <T> T callWithPermit(Class<T> type, Callable<T> work) throws Exception {
        permits.acquire();
        try {
            return breaker.call(work, type);
        } finally {
            permits.release();
        }
    }
}
