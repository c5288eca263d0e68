package dev.comanda.order.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.comanda.http.IdempotencyKeys;
import dev.comanda.http.Problems;
import dev.comanda.http.QueryParameter;
import dev.comanda.messaging.conflict.RetryOnConflict;
import dev.comanda.order.application.port.in.CancelOrder;
import dev.comanda.order.application.port.in.OrderViews;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderStatus;
import dev.comanda.telemetry.OrderLogContext;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

@Path("/api/orders")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RetryOnConflict
class OrderResource {

    private final OrderViews views;
    private final CancelOrder cancelOrder;
    private final OrderResponses responses;
    private final SecurityIdentity caller;

    OrderResource(OrderViews views, CancelOrder cancelOrder, OrderResponses responses, SecurityIdentity caller) {
        this.views = views;
        this.cancelOrder = cancelOrder;
        this.responses = responses;
        this.caller = caller;
    }

    @GET
    public Uni<OrdersJson> list(@Context UriInfo request) {
        return views.list(customer(), QueryParameter.of("before", request).uuid(), OrdersJson.limit(request))
                .map(responses::list);
    }

    @GET
    @Path("/{orderId}")
    public Uni<Response> show(UUID orderId, @Context Request request) {
        OrderLogContext.put(orderId);
        return views.find(orderId, customer())
                .map(order -> responses.show(order.orElseThrow(() -> Problems.notFound("order")), request));
    }

    /** There is no body, so the idempotency key is bound to the order id. */
    @POST
    @Path("/{orderId}/cancel")
    public Uni<Response> cancel(UUID orderId, @Context HttpHeaders headers) {
        OrderLogContext.put(orderId);
        var key = IdempotencyKeys.of(headers, orderId.toString().getBytes(UTF_8));
        return cancelOrder
                .cancel(new CancelOrder.Command(orderId, customer(), key))
                .map(this::answer);
    }

    private Response answer(CancelOrder.Result result) {
        return switch (result) {
            case CancelOrder.Result.Cancelled(Order order) -> responses.show(order);
            case CancelOrder.Result.TooLate(OrderStatus status) -> throw OrderProblems.illegalTransition(status);
            case CancelOrder.Result.UnknownOrder() -> throw Problems.notFound("order");
            case CancelOrder.Result.KeyReused() -> throw IdempotencyKeys.reused();
        };
    }

    private String customer() {
        return caller.getPrincipal().getName();
    }
}
