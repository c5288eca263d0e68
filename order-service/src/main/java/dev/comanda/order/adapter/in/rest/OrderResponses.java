package dev.comanda.order.adapter.in.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.order.adapter.checkout.BasketJson;
import dev.comanda.order.application.port.in.OrderPage;
import dev.comanda.order.domain.Order;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;

/** Order responses, with the version as their {@code ETag}. */
@Singleton
class OrderResponses {

    private final ObjectMapper mapper;
    private final InstantSource clock;

    OrderResponses(ObjectMapper mapper, InstantSource clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** 304 if the caller has this version already. */
    Response show(Order order, Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tagOf(order));
        return unchanged == null ? show(order) : unchanged.build();
    }

    Response show(Order order) {
        return with(Response.ok(), order);
    }

    /** With a relative {@code Location}: only the gateway knows the public address. */
    Response placed(Response.Status status, Order order) {
        return with(Response.status(status).header(HttpHeaders.LOCATION, "/api/orders/" + order.id()), order);
    }

    OrdersJson list(OrderPage page) {
        return new OrdersJson(
                page.orders().stream().map(this::opened).toList(), page.next().orElse(null));
    }

    private Response with(Response.ResponseBuilder response, Order order) {
        return response.tag(tagOf(order)).entity(opened(order)).build();
    }

    private OrderJson opened(Order order) {
        BasketJson basket = mapper.convertValue(order.basket().content(), BasketJson.class);
        return OrderJson.from(order, basket, clock.instant());
    }

    private static EntityTag tagOf(Order order) {
        return new EntityTag(Long.toString(order.version()));
    }
}
