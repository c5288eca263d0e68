package dev.comanda.sandbox.api;

import dev.comanda.sandbox.fault.ApiFault;
import dev.comanda.sandbox.fault.Faults;
import dev.comanda.sandbox.fault.Strike;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Lets requests fail that are to fail, before anything is done for them or after all is done. */
class ApiFaults {

    private static final String LOST = ApiFaults.class.getName();

    private final Faults faults;

    ApiFaults(Faults faults) {
        this.faults = faults;
    }

    @ServerRequestFilter(preMatching = true)
    Uni<@Nullable Response> strike(ContainerRequestContext request, RoutingContext exchange) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/v1/")
                ? faults.onRequest(request.getMethod(), path)
                        .map(strike -> suffer(strike, request, exchange))
                        .orElseGet(ApiFaults::goOn)
                : goOn();
    }

    // Whatever was decided is in the ledger by now. Going on would let the answer out: closing takes a moment.
    @ServerResponseFilter
    Uni<Void> lose(RoutingContext exchange) {
        if (exchange.get(LOST) == null) {
            return Uni.createFrom().voidItem();
        }
        exchange.request().connection().close();
        return Uni.createFrom().nothing();
    }

    private static Uni<@Nullable Response> suffer(
            Strike<ApiFault> strike, ContainerRequestContext request, RoutingContext exchange) {
        Uni<@Nullable Response> outcome = switch (strike.fault()) {
            case CONFLICT -> answer(ApiError.keyInUse(String.valueOf(request.getHeaderString(Call.KEY))));
            case RATE_LIMIT -> answer(ApiError.tooMany());
            case ERROR -> answer(ApiError.broken());
            case TIMEOUT -> Uni.createFrom().nothing();
            case DELAY -> goOn();
            case LOSE_ANSWER -> goOnInto(exchange);
        };
        return strike.delay().isZero() ? outcome : outcome.onItem().delayIt().by(strike.delay());
    }

    private static Uni<@Nullable Response> goOn() {
        return Uni.createFrom().nullItem();
    }

    private static Uni<@Nullable Response> goOnInto(RoutingContext exchange) {
        exchange.put(LOST, true);
        return goOn();
    }

    private static Uni<@Nullable Response> answer(ApiError error) {
        return Uni.createFrom().item(error.answer().response());
    }
}
