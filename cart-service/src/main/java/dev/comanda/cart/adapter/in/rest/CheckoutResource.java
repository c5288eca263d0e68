package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.adapter.checkout.CheckoutJson;
import dev.comanda.cart.application.port.in.CheckOut;
import dev.comanda.cart.domain.CheckoutDecision;
import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.Refusal;
import dev.comanda.http.Required;
import dev.comanda.messaging.conflict.RetryOnConflict;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For order-service only: the gateway does not route here. Acts for the guest whose token is forwarded. */
@Path("/internal/carts/{cartId}/checkout")
@Authenticated
@RetryOnConflict
class CheckoutResource {

    private final CheckOut checkOut;
    private final SecurityIdentity caller;

    CheckoutResource(CheckOut checkOut, SecurityIdentity caller) {
        this.checkOut = checkOut;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<CheckoutResponseJson> checkOut(UUID cartId, @Nullable CheckoutRequestJson body) {
        Customer customer = CurrentCustomer.customer(caller);
        CheckOut.Command command =
                new CheckOut.Command(customer, cartId, Required.body(body).toDomain());
        return checkOut.checkOut(command).map(decision -> answer(decision, cartId, customer.subject()));
    }

    private static CheckoutResponseJson answer(CheckoutDecision decision, UUID cartId, String customer) {
        return switch (decision) {
            case CheckoutDecision.CheckedOut checkedOut ->
                new CheckoutResponseJson(false, cartId, customer, CheckoutJson.from(checkedOut.checkout()));
            case CheckoutDecision.AlreadyCheckedOut repeated ->
                new CheckoutResponseJson(true, cartId, customer, CheckoutJson.from(repeated.checkout()));
            case Refusal.ToCheckOut refusal -> throw CartProblems.of(refusal);
        };
    }
}
