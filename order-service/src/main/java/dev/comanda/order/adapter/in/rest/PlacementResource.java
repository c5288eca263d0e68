package dev.comanda.order.adapter.in.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.http.IdempotencyKeys;
import dev.comanda.http.Required;
import dev.comanda.messaging.conflict.RetryOnConflict;
import dev.comanda.order.application.port.in.PlaceOrder;
import dev.comanda.order.application.port.out.CartsUnavailable;
import dev.comanda.order.domain.CheckoutRefusal;
import dev.comanda.order.domain.Order;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

@Path("/api/orders/create")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RetryOnConflict
class PlacementResource {

    private final PlaceOrder placeOrder;
    private final ObjectMapper mapper;
    private final OrderResponses responses;
    private final SecurityIdentity caller;

    PlacementResource(PlaceOrder placeOrder, ObjectMapper mapper, OrderResponses responses, SecurityIdentity caller) {
        this.placeOrder = placeOrder;
        this.mapper = mapper;
        this.responses = responses;
        this.caller = caller;
    }

    /** Takes the raw body, because the idempotency key is bound to its exact bytes. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> create(byte[] body, @Context HttpHeaders headers) throws IOException {
        CreateOrderJson request = Required.body(mapper.readValue(body, CreateOrderJson.class));
        String customer = caller.getPrincipal().getName();
        return placeOrder
                .place(request.toCommand(customer, IdempotencyKeys.of(headers, body)))
                .map(this::answer)
                .onFailure(CartsUnavailable.class)
                .recoverWithItem(OrderProblems.unavailable()::toResponse);
    }

    private Response answer(PlaceOrder.Result result) {
        return switch (result) {
            case PlaceOrder.Result.Placed(Order order) -> responses.placed(Response.Status.CREATED, order);
            case PlaceOrder.Result.PlacedBefore(Order order) -> responses.placed(Response.Status.OK, order);
            case PlaceOrder.Result.Refused(CheckoutRefusal refusal) -> throw OrderProblems.of(refusal);
            case PlaceOrder.Result.KeyReused() -> throw IdempotencyKeys.reused();
        };
    }
}
