package dev.comanda.order.adapter.out.rest;

import dev.comanda.order.adapter.checkout.CheckoutJson;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Client of cart-service's checkout. It forwards the guest's token, so guests can check out only their own carts. */
@RegisterRestClient(configKey = "cart")
@RegisterClientHeaders
@Path("/internal/carts/{cartId}/checkout")
interface CartClient {

    @POST
    Uni<CheckoutJson> checkOut(UUID cartId, CheckoutRequestJson request);
}
