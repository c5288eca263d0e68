package dev.comanda.sandbox.api;

import dev.comanda.sandbox.ledger.Checkout;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.stripe.Expand;
import dev.comanda.sandbox.stripe.PaymentIntentJson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Payment intents; there is one a session, from the first attempt to pay on. */
@Path("/v1/payment_intents")
@SecretKey
@Produces(MediaType.APPLICATION_JSON)
class PaymentIntentResource {

    private static final Paging<Checkout> PAGING = new Paging<>(
            "/v1/payment_intents",
            checkout -> checkout.session().paymentIntent(),
            checkout -> checkout.charges().getFirst().created());

    private final Ledger ledger;

    PaymentIntentResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    public Response list(UriInfo uri) {
        Params params = Params.query(uri).allowOnly(Paging.PARAMS);
        Expand expand = Expansions.PAYMENT_INTENT.ofMany(params);
        return ledger.read(state -> ApiResponse.ok(PAGING.page(
                        params,
                        state.checkoutsWithPayment(),
                        one -> true,
                        one -> PaymentIntentJson.from(one, state, expand))))
                .response();
    }

    @GET
    @Path("{id}")
    public Response retrieve(String id, UriInfo uri) {
        Params params = Params.query(uri).allowOnly(List.of("expand[]"));
        Expand expand = Expansions.PAYMENT_INTENT.ofOne(params);
        return ledger.read(state -> state.checkoutOfPayment(id)
                        .map(checkout -> ApiResponse.ok(PaymentIntentJson.from(checkout, state, expand)))
                        .orElseThrow(() -> ApiError.missing("payment_intent", id, "intent")))
                .response();
    }
}
