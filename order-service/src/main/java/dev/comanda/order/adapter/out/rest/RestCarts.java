package dev.comanda.order.adapter.out.rest;

import dev.comanda.money.Money;
import dev.comanda.order.application.port.out.Carts;
import dev.comanda.order.application.port.out.CartsUnavailable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A checkout can be asked for again without harm, so a lost answer is asked for again. */
@ApplicationScoped
class RestCarts implements Carts {

    private static final int SERVER_ERRORS = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final CartClient client;

    RestCarts(@RestClient CartClient client) {
        this.client = client;
    }

    @Override
    @Retry(maxRetries = 2, delay = 50, jitter = 50, maxDuration = 4_000)
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 1_000)
    @Timeout(1_500)
    public Uni<Answer> checkOut(UUID cartId, Optional<Money> expectedTotal) {
        return client.checkOut(cartId, new CheckoutRequestJson(expectedTotal.orElse(null)))
                .map(CheckoutJson::toDomain)
                .onFailure(RestCarts::isRefusal)
                .recoverWithItem(RestCarts::refusal)
                .onFailure()
                .transform(CartsUnavailable::new);
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < SERVER_ERRORS
                && answer.getResponse().getStatus() != TOO_MANY_REQUESTS;
    }

    private static Answer refusal(Throwable failure) {
        WebApplicationException answer = (WebApplicationException) failure;
        return new Answer.Refused(
                answer.getResponse().readEntity(RefusalJson.class).toDomain());
    }
}
