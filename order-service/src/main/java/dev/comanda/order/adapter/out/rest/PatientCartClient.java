package dev.comanda.order.adapter.out.rest;

import dev.comanda.order.adapter.out.rest.Asker.Gone;
import dev.comanda.order.application.port.out.Carts;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A checkout can be asked for again without harm, so a lost answer is asked for again. A refusal is an answer. */
@ApplicationScoped
class PatientCartClient {

    private static final Set<Integer> REFUSALS = Set.of(404, 409);

    private final CartClient client;

    PatientCartClient(@RestClient CartClient client) {
        this.client = client;
    }

    @Retry(
            maxRetries = 2,
            delay = 50,
            jitter = 50,
            abortOn = {CircuitBreakerOpenException.class, Gone.class})
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 1_000, skipOn = Gone.class)
    @Timeout(1_500)
    Uni<Carts.Answer> checkOut(UUID cartId, CheckoutRequestJson request, Asker asker) {
        return Uni.createFrom().emitter(answer -> ask(cartId, request, asker, answer));
    }

    private void ask(UUID cartId, CheckoutRequestJson request, Asker asker, UniEmitter<? super Carts.Answer> answer) {
        if (asker.isGone()) {
            answer.fail(new Gone());
            return;
        }
        Cancellable asked = askOnce(cartId, request).subscribe().with(answer::complete, answer::fail);
        asker.whenGone(() -> {
            asked.cancel();
            answer.fail(new Gone());
        });
    }

    private Uni<Carts.Answer> askOnce(UUID cartId, CheckoutRequestJson request) {
        return client.checkOut(cartId, request)
                .map(CheckoutJson::toDomain)
                .onFailure(PatientCartClient::isRefusal)
                .recoverWithItem(PatientCartClient::refusal);
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && REFUSALS.contains(answer.getResponse().getStatus());
    }

    private static Carts.Answer refusal(Throwable failure) {
        WebApplicationException answer = (WebApplicationException) failure;
        return new Carts.Answer.Refused(
                answer.getResponse().readEntity(RefusalJson.class).toDomain());
    }
}
