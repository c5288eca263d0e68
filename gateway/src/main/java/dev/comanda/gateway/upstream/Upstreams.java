package dev.comanda.gateway.upstream;

import static java.util.Objects.requireNonNull;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.upstream.Endpoint.Use;
import dev.comanda.gateway.upstream.UpstreamFailure.Kind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Calls services. What fails before it is sent is tried once more on another replica, and so is what can be repeated and
 * was not answered; all else is for the client to repeat.
 */
@Singleton
public final class Upstreams {

    private static final Logger LOG = Logger.getLogger(Upstreams.class);

    private final Map<Upstream, Endpoints> services = new EnumMap<>(Upstream.class);
    private final Attempt attempt;
    private final long answerTime;
    private final LongSupplier nanoTime;

    @Inject
    Upstreams(GatewayConfig config, Vertx vertx, UpstreamClients clients) {
        this(
                (endpoint, request, time, cancellation) -> {
                    var call = new UpstreamCall(vertx, config.upstream().responseBytes());
                    cancellation.onCancel(call::cancel);
                    return call.send(clients.forThisEventLoop(request.pool()), endpoint, request, time);
                },
                config.upstream().responseTimeout(),
                System::nanoTime);
        services.put(Upstream.MENU, new Endpoints(Upstream.MENU, config.menuUrls()));
        services.put(Upstream.CART, new Endpoints(Upstream.CART, config.cartUrls()));
        services.put(Upstream.ORDER, new Endpoints(Upstream.ORDER, config.orderUrls()));
        services.put(Upstream.PAYMENT, new Endpoints(Upstream.PAYMENT, config.paymentUrls()));
    }

    Upstreams(Attempt attempt, Duration answerTime, LongSupplier nanoTime) {
        this.attempt = attempt;
        this.answerTime = answerTime.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * The whole answer of the service, or an {@link UpstreamFailure}; both attempts together take no longer than one answer may.
     * To be called on an event loop.
     */
    public Future<UpstreamAnswer> call(Upstream upstream, OutgoingRequest request, Cancellation cancellation) {
        long end = nanoTime.getAsLong() + answerTime;
        return attempt(upstream, request, cancellation, end, Optional.empty())
                .recover(failure -> failure instanceof Unanswered unanswered && mayRepeat(unanswered, request)
                        ? attempt(upstream, request, cancellation, end, Optional.of(unanswered.endpoint))
                        : Future.failedFuture(failure))
                .recover(failure ->
                        Future.failedFuture(failure instanceof Unanswered unanswered ? unanswered.failure : failure));
    }

    Map<Upstream, Endpoints> services() {
        return services;
    }

    private Future<UpstreamAnswer> attempt(
            Upstream upstream,
            OutgoingRequest request,
            Cancellation cancellation,
            long end,
            Optional<Endpoint> butNot) {
        long millis = TimeUnit.NANOSECONDS.toMillis(end - nanoTime.getAsLong());
        if (millis <= 0) {
            return Future.failedFuture(new UpstreamFailure(Kind.TIMED_OUT, "no time is left for a second attempt"));
        }
        Endpoints endpoints = requireNonNull(services.get(upstream));
        Optional<Use> chosen = endpoints.use(butNot);
        if (chosen.isEmpty()) {
            return Future.failedFuture(new UpstreamFailure(Kind.NO_ENDPOINT, "no replica can be called"));
        }
        Use use = chosen.get();
        return attempt.send(use.endpoint(), request, Duration.ofMillis(millis), cancellation)
                .onSuccess(answer -> use.succeeded())
                .onFailure(failure -> note(upstream, use, (UpstreamFailure) failure))
                .recover(failure -> Future.failedFuture(new Unanswered(use.endpoint(), (UpstreamFailure) failure)));
    }

    private static void note(Upstream upstream, Use use, UpstreamFailure failure) {
        switch (failure.kind()) {
            case CANCELLED, NO_CONNECTION -> use.abandoned();
            case TOO_LARGE -> use.succeeded();
            case NO_ENDPOINT, NOT_SENT, NOT_ANSWERED, TIMED_OUT -> {
                use.failed(System.nanoTime());
                LOG.debugf("%s at %s: %s", upstream, use.endpoint(), failure.getMessage());
            }
        }
    }

    private static boolean mayRepeat(Unanswered unanswered, OutgoingRequest request) {
        return switch (unanswered.failure.kind()) {
            case NOT_SENT, NO_CONNECTION -> true;
            case NOT_ANSWERED -> request.isRepeatable();
            case NO_ENDPOINT, TIMED_OUT, TOO_LARGE, CANCELLED -> false;
        };
    }

    /** Asks one replica. */
    interface Attempt {

        /** The answer, or an {@link UpstreamFailure} if it is not there in time. */
        Future<UpstreamAnswer> send(
                Endpoint endpoint, OutgoingRequest request, Duration time, Cancellation cancellation);
    }

    /** An attempt that came to nothing. */
    private static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Endpoint endpoint;
        private final UpstreamFailure failure;

        Unanswered(Endpoint endpoint, UpstreamFailure failure) {
            super(failure.getMessage(), null, false, false);
            this.endpoint = endpoint;
            this.failure = failure;
        }
    }
}
