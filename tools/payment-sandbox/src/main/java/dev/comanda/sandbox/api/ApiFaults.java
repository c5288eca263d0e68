package dev.comanda.sandbox.api;

import dev.comanda.sandbox.fault.ApiFault;
import dev.comanda.sandbox.fault.Faults;
import dev.comanda.sandbox.fault.TriggeredFault;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Injects faults into API requests, before or after they are handled. */
class ApiFaults {

    private static final String DROP_RESPONSE = ApiFaults.class.getName();

    private final Faults faults;

    ApiFaults(Faults faults) {
        this.faults = faults;
    }

    @ServerRequestFilter(preMatching = true)
    Uni<@Nullable Response> injectFault(ContainerRequestContext request, RoutingContext exchange) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/v1/")
                ? faults.onRequest(request.getMethod(), path)
                        .map(triggered -> apply(triggered, request, exchange))
                        .orElseGet(ApiFaults::proceed)
                : proceed();
    }

    // Whatever was decided is in the ledger by now. Going on would let the answer out: closing takes a moment.
    @ServerResponseFilter
    Uni<Void> dropResponse(RoutingContext exchange) {
        if (exchange.get(DROP_RESPONSE) == null) {
            return Uni.createFrom().voidItem();
        }
        exchange.request().connection().close();
        return Uni.createFrom().nothing();
    }

    private static Uni<@Nullable Response> apply(
            TriggeredFault<ApiFault> triggered, ContainerRequestContext request, RoutingContext exchange) {
        Uni<@Nullable Response> outcome = switch (triggered.fault()) {
            case CONFLICT -> answer(ApiError.keyInUse(String.valueOf(request.getHeaderString(ApiRequest.KEY))));
            case RATE_LIMIT -> answer(ApiError.rateLimited());
            case ERROR -> answer(ApiError.internal());
            case TIMEOUT -> Uni.createFrom().nothing();
            case DELAY -> proceed();
            case LOSE_ANSWER -> proceedAndDropResponse(exchange);
        };
        return triggered.delay().isZero() ? outcome : outcome.onItem().delayIt().by(triggered.delay());
    }

    private static Uni<@Nullable Response> proceed() {
        return Uni.createFrom().nullItem();
    }

    private static Uni<@Nullable Response> proceedAndDropResponse(RoutingContext exchange) {
        exchange.put(DROP_RESPONSE, true);
        return proceed();
    }

    private static Uni<@Nullable Response> answer(ApiError error) {
        return Uni.createFrom().item(error.response().response());
    }
}
