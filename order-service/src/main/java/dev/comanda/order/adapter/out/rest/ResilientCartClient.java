package dev.comanda.order.adapter.out.rest;

import dev.comanda.order.adapter.out.rest.CancellationToken.CallCancelled;
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

/** Retries failed checkouts, which are idempotent. A refusal is an answer and is not retried. */
@ApplicationScoped
class ResilientCartClient {

    private static final Set<Integer> REFUSALS = Set.of(404, 409);

    private final CartClient client;

    ResilientCartClient(@RestClient CartClient client) {
        this.client = client;
    }

    @Retry(
            maxRetries = 2,
            delay = 50,
            jitter = 50,
            abortOn = {CircuitBreakerOpenException.class, CallCancelled.class})
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 1_000, skipOn = CallCancelled.class)
    @Timeout(1_500)
    Uni<Carts.Answer> checkOut(UUID cartId, CheckoutRequestJson request, CancellationToken token) {
        return Uni.createFrom().emitter(answer -> call(cartId, request, token, answer));
    }

    private void call(
            UUID cartId,
            CheckoutRequestJson request,
            CancellationToken token,
            UniEmitter<? super Carts.Answer> answer) {
        if (token.isCancelled()) {
            answer.fail(new CallCancelled());
            return;
        }
        Cancellable call = callOnce(cartId, request).subscribe().with(answer::complete, answer::fail);
        token.onCancel(() -> {
            call.cancel();
            answer.fail(new CallCancelled());
        });
    }

    private Uni<Carts.Answer> callOnce(UUID cartId, CheckoutRequestJson request) {
        return client.checkOut(cartId, request)
                .map(CheckoutJson::toDomain)
                .onFailure(ResilientCartClient::isRefusal)
                .recoverWithItem(ResilientCartClient::refusal);
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
