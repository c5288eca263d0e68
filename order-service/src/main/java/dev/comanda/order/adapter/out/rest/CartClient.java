package dev.comanda.order.adapter.out.rest;

import dev.comanda.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The cart service's way for orders. The guest's own token goes along, so it is the guest's cart or none. */
@RegisterRestClient(configKey = "cart")
@RegisterClientHeaders
@Path("/internal/carts/{cartId}/checkout")
interface CartClient {

    record Request(@Nullable Money expectedTotal) {}

    @POST
    Uni<CheckoutJson> checkOut(UUID cartId, Request request);
}
