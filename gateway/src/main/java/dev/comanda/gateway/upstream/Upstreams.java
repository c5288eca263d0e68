package dev.comanda.gateway.upstream;

import static java.util.Objects.requireNonNull;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.upstream.Endpoint.Lease;
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
 * Calls services. A request that was not sent is retried once on another replica, and so is a repeatable one without a
 * response; everything else is for the client to retry.
 */
@Singleton
public final class Upstreams {

    private static final Logger LOG = Logger.getLogger(Upstreams.class);

    private final Map<Upstream, Endpoints> services = new EnumMap<>(Upstream.class);
    private final Sender sender;
    private final long responseTime;
    private final LongSupplier nanoTime;

    @Inject
    Upstreams(GatewayConfig config, Vertx vertx, UpstreamClients clients) {
        this(
                (endpoint, request, time, cancellation) -> {
                    var call = new UpstreamCall(vertx, config.upstream().responseBytes());
                    cancellation.onCancel(call::cancel);
                    return call.send(clients.forCurrentEventLoop(request.pool()), endpoint, request, time);
                },
                config.upstream().responseTimeout(),
                System::nanoTime);
        services.put(Upstream.MENU, new Endpoints(Upstream.MENU, config.menuUrls()));
        services.put(Upstream.CART, new Endpoints(Upstream.CART, config.cartUrls()));
        services.put(Upstream.ORDER, new Endpoints(Upstream.ORDER, config.orderUrls()));
        services.put(Upstream.PAYMENT, new Endpoints(Upstream.PAYMENT, config.paymentUrls()));
    }

    Upstreams(Sender sender, Duration responseTime, LongSupplier nanoTime) {
        this.sender = sender;
        this.responseTime = responseTime.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * The complete response, or an {@link UpstreamFailure}; both attempts together take no longer than the response timeout. To be
     * called on an event loop.
     */
    public Future<UpstreamResponse> call(Upstream upstream, UpstreamRequest request, Cancellation cancellation) {
        long deadline = nanoTime.getAsLong() + responseTime;
        return attempt(upstream, request, cancellation, deadline, Optional.empty())
                .recover(failure -> failure instanceof FailedAttempt failed && isRetryable(failed, request)
                        ? attempt(upstream, request, cancellation, deadline, Optional.of(failed.endpoint))
                        : Future.failedFuture(failure))
                .recover(failure ->
                        Future.failedFuture(failure instanceof FailedAttempt failed ? failed.failure : failure));
    }

    Map<Upstream, Endpoints> services() {
        return services;
    }

    private Future<UpstreamResponse> attempt(
            Upstream upstream,
            UpstreamRequest request,
            Cancellation cancellation,
            long deadline,
            Optional<Endpoint> excluded) {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - nanoTime.getAsLong());
        if (millis <= 0) {
            return Future.failedFuture(new UpstreamFailure(Kind.TIMED_OUT, "no time is left for a second attempt"));
        }
        Endpoints endpoints = requireNonNull(services.get(upstream));
        Optional<Lease> acquired = endpoints.acquire(excluded);
        if (acquired.isEmpty()) {
            return Future.failedFuture(new UpstreamFailure(Kind.NO_ENDPOINT, "no replica is available"));
        }
        Lease lease = acquired.get();
        return sender.send(lease.endpoint(), request, Duration.ofMillis(millis), cancellation)
                .onSuccess(response -> lease.succeeded())
                .onFailure(failure -> record(upstream, lease, (UpstreamFailure) failure))
                .recover(
                        failure -> Future.failedFuture(new FailedAttempt(lease.endpoint(), (UpstreamFailure) failure)));
    }

    private static void record(Upstream upstream, Lease lease, UpstreamFailure failure) {
        switch (failure.kind()) {
            case CANCELLED, NO_CONNECTION -> lease.abandoned();
            case RESPONSE_TOO_LARGE -> lease.succeeded();
            case NO_ENDPOINT, NOT_SENT, NO_RESPONSE, TIMED_OUT -> {
                lease.failed(System.nanoTime());
                LOG.debugf("%s at %s: %s", upstream, lease.endpoint(), failure.getMessage());
            }
        }
    }

    private static boolean isRetryable(FailedAttempt failed, UpstreamRequest request) {
        return switch (failed.failure.kind()) {
            case NOT_SENT, NO_CONNECTION -> true;
            case NO_RESPONSE -> request.isRepeatable();
            case NO_ENDPOINT, TIMED_OUT, RESPONSE_TOO_LARGE, CANCELLED -> false;
        };
    }

    /** Sends a request to one replica. */
    interface Sender {

        /** The response, or an {@link UpstreamFailure} if it is not complete in time. */
        Future<UpstreamResponse> send(
                Endpoint endpoint, UpstreamRequest request, Duration time, Cancellation cancellation);
    }

    /** An attempt without a response. */
    private static final class FailedAttempt extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Endpoint endpoint;
        private final UpstreamFailure failure;

        FailedAttempt(Endpoint endpoint, UpstreamFailure failure) {
            super(failure.getMessage(), null, false, false);
            this.endpoint = endpoint;
            this.failure = failure;
        }
    }
}
