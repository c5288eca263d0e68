package dev.comanda.order.adapter.in.rest;

import dev.comanda.order.application.port.in.CancelOrder;
import dev.comanda.order.application.port.in.OrderViews;
import dev.comanda.order.domain.Cancellation;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderStatus;
import dev.comanda.problem.Problems;
import dev.comanda.telemetry.LoggedOrder;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/orders")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class OrderResource {

    private final OrderViews views;
    private final CancelOrder cancelOrder;
    private final InstantSource clock;
    private final SecurityIdentity caller;

    OrderResource(OrderViews views, CancelOrder cancelOrder, InstantSource clock, SecurityIdentity caller) {
        this.views = views;
        this.cancelOrder = cancelOrder;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    public Uni<OrdersJson> list(
            @QueryParam("before") @Nullable String before, @QueryParam("limit") @DefaultValue("20") String limit) {
        return views.list(customer(), Paging.before(before), Paging.limit(limit))
                .map(page -> OrdersJson.from(page, clock.instant()));
    }

    @GET
    @Path("/{orderId}")
    public Uni<Response> show(UUID orderId, @Context Request request) {
        LoggedOrder.is(orderId);
        return views.find(orderId, customer())
                .map(order -> show(order.orElseThrow(() -> Problems.notFound("order")), request));
    }

    @POST
    @Path("/{orderId}/cancel")
    public Uni<Response> cancel(UUID orderId) {
        LoggedOrder.is(orderId);
        return cancelOrder
                .cancel(orderId, customer())
                .map(decision -> answer(decision.orElseThrow(() -> Problems.notFound("order"))));
    }

    private Response answer(Cancellation cancellation) {
        return switch (cancellation) {
            case Cancellation.Cancelled cancelled -> show(cancelled.order());
            case Cancellation.AlreadyCancelled(Order order) -> show(order);
            case Cancellation.IllegalTransition(OrderStatus from) -> throw OrderProblems.illegalTransition(from);
        };
    }

    private Response show(Order order, Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tagOf(order));
        return unchanged == null ? show(order) : unchanged.build();
    }

    private Response show(Order order) {
        return Response.ok(OrderJson.from(order, clock.instant()))
                .tag(tagOf(order))
                .build();
    }

    private static EntityTag tagOf(Order order) {
        return new EntityTag(Long.toString(order.version()));
    }

    private String customer() {
        return caller.getPrincipal().getName();
    }
}
