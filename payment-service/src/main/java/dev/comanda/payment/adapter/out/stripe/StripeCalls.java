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
 * Stripe's client blocks: it runs on virtual threads, not too many at once, and not at all for a while when Stripe is
 * down. Results come back to the caller's context, where a database session can live.
 */
@Startup
@ApplicationScoped
class StripeCalls {

    /** By which an operator or a test finds the circuit breaker. */
    static final String BREAKER = "stripe";

    private static final int FEWEST_CALLS_TO_JUDGE = 10;
    private static final double TOO_MANY_FAILURES = 0.5;
    private static final int SECONDS_OF_REST = 5;

    private final Vertx vertx;
    private final ExecutorService threads;
    private final Semaphore places;
    private final Guard breaker = Guard.create()
            .withDescription("stripe")
            .withCircuitBreaker()
            .name(BREAKER)
            .when(failure -> failure instanceof StripeException problem && !StripeFaults.isDefinite(problem))
            .requestVolumeThreshold(FEWEST_CALLS_TO_JUDGE)
            .failureRatio(TOO_MANY_FAILURES)
            .delay(SECONDS_OF_REST, ChronoUnit.SECONDS)
            .done()
            .build();

    StripeCalls(Vertx vertx, @VirtualThreads ExecutorService threads, StripeConfig config) {
        this.vertx = vertx;
        this.threads = threads;
        this.places = new Semaphore(config.maxCalls());
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
            result.complete(inPlace(type, work));
        } catch (Exception failure) {
            result.fail(failure);
        }
    }

    private <T> T inPlace(Class<T> type, Callable<T> work) throws Exception {
        places.acquire();
        try {
            return breaker.call(work, type);
        } finally {
            places.release();
        }
    }
}
