package dev.comanda.payment.adapter.in.rest;

import dev.comanda.messaging.conflict.RetryOnConflict;
import dev.comanda.payment.application.port.in.ReceiveWebhook;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Receives webhooks. Only the signature authenticates the provider. */
@Path("/api/payments/webhook/{provider}")
@RetryOnConflict
class WebhookResource {

    private final ReceiveWebhook receiveWebhook;
    private final WebhookResponses responses;

    WebhookResource(ReceiveWebhook receiveWebhook, WebhookResponses responses) {
        this.receiveWebhook = receiveWebhook;
        this.responses = responses;
    }

    @POST
    @PermitAll
    @Signed
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> receive(
            @PathParam("provider") String provider,
            @HeaderParam(SignatureFilter.HEADER) List<String> signatures,
            byte[] body) {
        return receiveWebhook
                .receive(new ReceiveWebhook.Command(provider, body, SignatureFilter.joined(signatures)))
                .map(responses::responseTo);
    }
}
