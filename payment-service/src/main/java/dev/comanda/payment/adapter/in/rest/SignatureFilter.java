package dev.comanda.payment.adapter.in.rest;

import static java.util.Objects.requireNonNull;

import dev.comanda.payment.application.port.in.ReceiveWebhook;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Rejects a webhook by its headers if possible, so garbage bodies are neither read nor hashed. */
class SignatureFilter {

    static final String HEADER = "Stripe-Signature";

    private final ReceiveWebhook receiveWebhook;
    private final WebhookResponses responses;

    SignatureFilter(ReceiveWebhook receiveWebhook, WebhookResponses responses) {
        this.receiveWebhook = receiveWebhook;
        this.responses = responses;
    }

    @Signed
    @ServerRequestFilter
    public Uni<@Nullable Response> refuse(ContainerRequestContext call) {
        String provider = requireNonNull(call.getUriInfo().getPathParameters().getFirst("provider"));
        return receiveWebhook
                .precheck(provider, joined(call.getHeaders().get(HEADER)))
                .map(objection -> objection.map(responses::responseTo).orElse(null));
    }

    /** Joins repeated headers into one list (RFC 9110), so two signatures are rejected instead of one being chosen. */
    static String joined(@Nullable List<String> lines) {
        return lines == null ? "" : String.join(",", lines);
    }
}
