package dev.comanda.order.adapter.out.rest;

import dev.comanda.order.adapter.checkout.CheckoutJson;
import dev.comanda.order.adapter.out.rest.CancellationToken.CallCancelled;
import dev.comanda.order.application.port.out.Carts;
import dev.comanda.order.application.port.out.CartsUnavailable;
import dev.comanda.order.domain.CheckoutRequest;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.ws.rs.WebApplicationException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Retries failed checkouts, which are idempotent. A refusal is an answer and is not retried. */
@ApplicationScoped
class RestCarts implements Carts {

    private static final Set<Integer> REFUSALS = Set.of(404, 409, 422);

    private static final int MAX_RETRIES = 2;
    private static final int RETRY_DELAY_MILLIS = 50;
    private static final int TIMEOUT_MILLIS = 1_500;
    private static final int REQUEST_VOLUME_THRESHOLD = 20;
    private static final double FAILURE_RATIO = 0.5;
    private static final int OPEN_SECONDS = 1;

    private final CartClient client;
    private final TypedGuard<Uni<Answer>> guard = TypedGuard.create(new CheckoutType())
            .withDescription("cart checkout")
            .withRetry()
            .maxRetries(MAX_RETRIES)
            .delay(RETRY_DELAY_MILLIS, ChronoUnit.MILLIS)
            .jitter(RETRY_DELAY_MILLIS, ChronoUnit.MILLIS)
            .abortOn(List.of(CircuitBreakerOpenException.class, CallCancelled.class))
            .done()
            .withCircuitBreaker()
            .requestVolumeThreshold(REQUEST_VOLUME_THRESHOLD)
            .failureRatio(FAILURE_RATIO)
            .delay(OPEN_SECONDS, ChronoUnit.SECONDS)
            .skipOn(CallCancelled.class)
            .done()
            .withTimeout()
            .duration(TIMEOUT_MILLIS, ChronoUnit.MILLIS)
            .done()
            .build();

    RestCarts(@RestClient CartClient client) {
        this.client = client;
    }

    private static final class CheckoutType extends TypeLiteral<Uni<Answer>> {

        private static final long serialVersionUID = 1L;
    }

    /** Translates failures outside of the guard, because timeouts and open circuits are outages too. */
    @Override
    public Uni<Answer> checkOut(UUID cartId, CheckoutRequest request) {
        CheckoutRequestJson body = CheckoutRequestJson.from(request);
        return Uni.createFrom()
                .deferred(() -> guarded(cartId, body, new CancellationToken()))
                .onFailure()
                .transform(CartsUnavailable::new);
    }

    private Uni<Answer> guarded(UUID cartId, CheckoutRequestJson request, CancellationToken token) {
        return guard.get(() -> Uni.createFrom().emitter(answer -> call(cartId, request, token, answer)))
                .onCancellation()
                .invoke(token::cancel);
    }

    private void call(
            UUID cartId, CheckoutRequestJson request, CancellationToken token, UniEmitter<? super Answer> answer) {
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

    private Uni<Answer> callOnce(UUID cartId, CheckoutRequestJson request) {
        return client.checkOut(cartId, request)
                .map(RestCarts::checkedOut)
                .onFailure(RestCarts::isRefusal)
                .recoverWithItem(RestCarts::refusal);
    }

    private static Answer checkedOut(CheckoutJson answer) {
        return new Answer.CheckedOut(answer.toDomain(), answer.isRepeated());
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && REFUSALS.contains(answer.getResponse().getStatus());
    }

    private static Answer refusal(Throwable failure) {
        WebApplicationException answer = (WebApplicationException) failure;
        return new Answer.Refused(answer.getResponse()
                .readEntity(RefusalJson.class)
                .toDomain(answer.getResponse().getStatus()));
    }
}
