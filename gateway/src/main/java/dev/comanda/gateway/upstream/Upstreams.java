package dev.comanda.gateway.upstream;

import static java.util.Objects.requireNonNull;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.upstream.UpstreamFailure.Kind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Calls services. What fails before it is sent is tried once more on another replica, and so is what can be repeated and
 * was not answered; all else is for the client to repeat.
 */
@Singleton
public final class Upstreams {

    private static final Logger LOG = Logger.getLogger(Upstreams.class);

    private final Map<Upstream, Endpoints> services = new EnumMap<>(Upstream.class);
    private final UpstreamClients clients;
    private final Vertx vertx;
    private final GatewayConfig.Upstream limits;

    Upstreams(GatewayConfig config, Vertx vertx, UpstreamClients clients) {
        this.limits = config.upstream();
        this.vertx = vertx;
        this.clients = clients;
        services.put(Upstream.MENU, new Endpoints(Upstream.MENU, config.menuUrls()));
        services.put(Upstream.CART, new Endpoints(Upstream.CART, config.cartUrls()));
        services.put(Upstream.ORDER, new Endpoints(Upstream.ORDER, config.orderUrls()));
        services.put(Upstream.PAYMENT, new Endpoints(Upstream.PAYMENT, config.paymentUrls()));
    }

    /** The whole answer of the service, or an {@link UpstreamFailure}. To be called on an event loop. */
    public Future<UpstreamAnswer> call(Upstream upstream, OutgoingRequest request, Cancellation cancellation) {
        return attempt(upstream, request, cancellation, Optional.empty())
                .recover(failure -> failure instanceof Unanswered unanswered && mayRepeat(unanswered, request)
                        ? attempt(upstream, request, cancellation, Optional.of(unanswered.endpoint))
                        : Future.failedFuture(failure))
                .recover(failure ->
                        Future.failedFuture(failure instanceof Unanswered unanswered ? unanswered.failure : failure));
    }

    Map<Upstream, Endpoints> services() {
        return services;
    }

    private Future<UpstreamAnswer> attempt(
            Upstream upstream, OutgoingRequest request, Cancellation cancellation, Optional<Endpoint> butNot) {
        Endpoints endpoints = requireNonNull(services.get(upstream));
        Optional<Endpoint> chosen = endpoints.use(butNot);
        if (chosen.isEmpty()) {
            return Future.failedFuture(new UpstreamFailure(Kind.NO_ENDPOINT, "no replica can be called"));
        }
        Endpoint endpoint = chosen.get();
        var call = new UpstreamCall(vertx, limits.answerBytes());
        cancellation.onCancel(call::cancel);
        return call.send(clients.forThisEventLoop(), endpoint, request, limits.answerTimeout())
                .onSuccess(answer -> endpoint.succeeded())
                .onFailure(failure -> note(upstream, endpoint, (UpstreamFailure) failure))
                .recover(failure -> Future.failedFuture(new Unanswered(endpoint, (UpstreamFailure) failure)));
    }

    private static void note(Upstream upstream, Endpoint endpoint, UpstreamFailure failure) {
        switch (failure.kind()) {
            case CANCELLED -> endpoint.abandoned();
            case TOO_LARGE -> endpoint.succeeded();
            case NO_ENDPOINT, NOT_SENT, NOT_ANSWERED, TIMED_OUT -> {
                endpoint.failed(System.nanoTime());
                LOG.debugf("%s at %s: %s", upstream, endpoint, failure.getMessage());
            }
        }
    }

    private static boolean mayRepeat(Unanswered unanswered, OutgoingRequest request) {
        return switch (unanswered.failure.kind()) {
            case NOT_SENT -> true;
            case NOT_ANSWERED -> request.isRepeatable();
            case NO_ENDPOINT, TIMED_OUT, TOO_LARGE, CANCELLED -> false;
        };
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
