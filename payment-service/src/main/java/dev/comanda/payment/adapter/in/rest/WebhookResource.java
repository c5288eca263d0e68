package dev.comanda.payment.adapter.in.rest;

import dev.comanda.payment.adapter.in.Workers;
import dev.comanda.payment.application.port.in.ReceiveWebhook;
import dev.comanda.payment.application.port.in.ReceiveWebhook.Receipt;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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

/** Where providers call. The signature is all that tells who it is. */
@Path("/api/payments/webhook/{provider}")
class WebhookResource {

    private final ReceiveWebhook receiveWebhook;
    private final Workers workers;
    private final MeterRegistry registry;

    WebhookResource(ReceiveWebhook receiveWebhook, Workers workers, MeterRegistry registry) {
        this.receiveWebhook = receiveWebhook;
        this.workers = workers;
        this.registry = registry;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> receive(
            @PathParam("provider") String provider,
            @HeaderParam("Stripe-Signature") List<String> signatures,
            byte[] body) {
        // Several lines of a header are one list (RFC 9110): of two signatures neither must be the one that counts.
        return receiveWebhook
                .receive(new ReceiveWebhook.Command(provider, body, String.join(",", signatures)))
                .invoke(this::count)
                .map(this::answer);
    }

    /** The provider is a part of the path that anybody may call, so it is no label. */
    private void count(Receipt receipt) {
        Counter.builder("comanda.webhooks")
                .description("Calls that came as webhooks")
                .tag("receipt", labelOf(receipt))
                .register(registry)
                .increment();
    }

    private static String labelOf(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Stored() -> "stored";
            case Receipt.Duplicate() -> "duplicate";
            case Receipt.UnknownProvider() -> "unknown_provider";
            case Receipt.Rejected _ -> "rejected";
        };
    }

    private Response answer(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Stored() -> {
                workers.wakeWebhooks();
                yield Response.ok().build();
            }
            case Receipt.Duplicate() -> Response.ok().build();
            case Receipt.UnknownProvider() -> throw PaymentProblems.noSuchProvider();
            case Receipt.Rejected(String reason) -> throw PaymentProblems.badWebhook(reason);
        };
    }
}
