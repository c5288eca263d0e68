package dev.comanda.payment.adapter.in.rest;

import dev.comanda.payment.application.port.in.PaymentViews;
import dev.comanda.payment.application.port.in.StartCheckout;
import dev.comanda.telemetry.OrderLogContext;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A guest's own payments. */
@Path("/api/payments/{orderId}")
@Authenticated
class PaymentResource {

    private final PaymentViews views;
    private final StartCheckout startCheckout;
    private final CheckoutResponses responses;
    private final InstantSource clock;
    private final JsonWebToken caller;

    PaymentResource(
            PaymentViews views,
            StartCheckout startCheckout,
            CheckoutResponses responses,
            InstantSource clock,
            JsonWebToken caller) {
        this.views = views;
        this.startCheckout = startCheckout;
        this.responses = responses;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    public Uni<PaymentJson> payment(@PathParam("orderId") UUID orderId) {
        OrderLogContext.put(orderId);
        return views.find(orderId, caller.getSubject())
                .map(found -> PaymentJson.from(found.orElseThrow(PaymentProblems::unknownPayment), clock.instant()));
    }

    @GET
    @Path("checkout")
    public Uni<Response> checkout(@PathParam("orderId") UUID orderId) {
        OrderLogContext.put(orderId);
        return startCheckout.start(orderId, caller.getSubject()).map(result -> responses.responseTo(result, orderId));
    }
}
