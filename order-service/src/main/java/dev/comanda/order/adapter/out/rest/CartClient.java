package dev.comanda.order.adapter.out.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The cart service's way for orders. The guest's own token goes along, so it is the guest's cart or none. */
@RegisterRestClient(configKey = "cart")
@RegisterClientHeaders
@Path("/internal/carts/{cartId}/checkout")
interface CartClient {

    @POST
    Uni<CheckoutJson> checkOut(UUID cartId, CheckoutRequestJson request);
}
