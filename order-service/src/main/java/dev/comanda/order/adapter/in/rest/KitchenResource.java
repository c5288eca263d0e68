package dev.comanda.order.adapter.in.rest;

import dev.comanda.http.Problems;
import dev.comanda.http.QueryParameter;
import dev.comanda.http.Required;
import dev.comanda.messaging.conflict.RetryOnConflict;
import dev.comanda.order.application.port.in.FulfillOrder;
import dev.comanda.order.application.port.in.KitchenViews;
import dev.comanda.order.domain.KitchenStep;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderStatus;
import dev.comanda.order.domain.Transition;
import dev.comanda.telemetry.OrderLogContext;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kitchen's view of all orders. */
@Path("/api/kitchen/orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"kitchen", "manager"})
@RetryOnConflict
class KitchenResource {

    private final KitchenViews views;
    private final FulfillOrder work;
    private final OrderResponses responses;

    KitchenResource(KitchenViews views, FulfillOrder work, OrderResponses responses) {
        this.views = views;
        this.work = work;
        this.responses = responses;
    }

    @GET
    public Uni<OrdersJson> list(@Context UriInfo request) {
        return views.list(
                        StatusFilter.read(QueryParameter.of("status", request)),
                        QueryParameter.of("after", request).uuid(),
                        OrdersJson.limit(request))
                .map(responses::list);
    }

    @GET
    @Path("/{orderId}")
    public Uni<Response> show(UUID orderId, @Context Request request) {
        OrderLogContext.put(orderId);
        return views.find(orderId)
                .map(order -> responses.show(order.orElseThrow(() -> Problems.notFound("order")), request));
    }

    @POST
    @Path("/{orderId}/accept")
    public Uni<Response> accept(UUID orderId) {
        return advance(orderId, KitchenStep.ACCEPT);
    }

    @POST
    @Path("/{orderId}/prepare")
    public Uni<Response> prepare(UUID orderId) {
        return advance(orderId, KitchenStep.PREPARE);
    }

    @POST
    @Path("/{orderId}/finish")
    public Uni<Response> finish(UUID orderId) {
        return advance(orderId, KitchenStep.FINISH);
    }

    @POST
    @Path("/{orderId}/complete")
    public Uni<Response> complete(UUID orderId) {
        return advance(orderId, KitchenStep.COMPLETE);
    }

    @POST
    @Path("/{orderId}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> refuse(UUID orderId, @Nullable RefuseOrderJson body) {
        OrderLogContext.put(orderId);
        return work.refuse(orderId, Required.body(body).checkedReason()).map(this::answer);
    }

    private Uni<Response> advance(UUID orderId, KitchenStep step) {
        OrderLogContext.put(orderId);
        return work.advance(orderId, step).map(this::answer);
    }

    private Response answer(Optional<Transition> transition) {
        return switch (transition.orElseThrow(() -> Problems.notFound("order"))) {
            case Transition.Changed change -> responses.show(change.order());
            case Transition.Repeated(Order same) -> responses.show(same);
            case Transition.Illegal(OrderStatus from) -> throw OrderProblems.illegalTransition(from);
        };
    }
}
