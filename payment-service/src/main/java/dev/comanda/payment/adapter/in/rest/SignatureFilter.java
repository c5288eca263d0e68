package dev.comanda.payment.adapter.in.rest;

import static java.util.Objects.requireNonNull;

import dev.comanda.payment.application.port.in.ReceiveWebhook;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses a webhook by its head if that is enough, so that rubbish is neither read nor hashed. */
class SignatureFilter {

    static final String HEADER = "Stripe-Signature";

    private final ReceiveWebhook receiveWebhook;
    private final WebhookReceipts receipts;

    SignatureFilter(ReceiveWebhook receiveWebhook, WebhookReceipts receipts) {
        this.receiveWebhook = receiveWebhook;
        this.receipts = receipts;
    }

    @Signed
    @ServerRequestFilter
    public Uni<@Nullable Response> refuse(ContainerRequestContext call) {
        String provider = requireNonNull(call.getUriInfo().getPathParameters().getFirst("provider"));
        return receiveWebhook
                .objection(provider, joined(call.getHeaders().get(HEADER)))
                .map(objection -> objection.map(receipts::answer).orElse(null));
    }

    /** Several lines of a header are one list (RFC 9110): of two signatures neither must be the one that counts. */
    static String joined(@Nullable List<String> lines) {
        return lines == null ? "" : String.join(",", lines);
    }
}
