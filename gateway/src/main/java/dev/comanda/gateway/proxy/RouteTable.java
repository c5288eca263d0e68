package dev.comanda.gateway.proxy;

import static dev.comanda.gateway.upstream.Upstream.CART;
import static dev.comanda.gateway.upstream.Upstream.MENU;
import static dev.comanda.gateway.upstream.Upstream.ORDER;
import static dev.comanda.gateway.upstream.Upstream.PAYMENT;

import dev.comanda.gateway.limit.RouteClass;
import java.util.List;

/** All routes of the API. What is not listed here cannot be reached from outside. */
final class RouteTable {

    private static final String DEAD_LETTERS = "/api/dead-letters/{service}";
    private static final String DEAD_LETTER = DEAD_LETTERS + "/{letterId}";
    private static final String REPLAY = DEAD_LETTER + "/replay";

    static final RouteTable COMANDA = new RouteTable(List.of(
            Route.to(MENU, RouteClass.MENU, "/api/menu", "GET"),
            Route.staff(MENU, "/api/menu/items", "GET"),
            Route.staff(MENU, "/api/menu/items/{itemId}", "PATCH"),
            Route.to(CART, RouteClass.CART, "/api/cart", "GET"),
            Route.to(CART, RouteClass.CART, "/api/cart/add", "POST"),
            Route.to(CART, RouteClass.CART, "/api/cart/lines/{lineId}", "PATCH", "DELETE"),
            Route.to(CART, RouteClass.CART, "/api/cart/coupon", "PUT", "DELETE"),
            Route.to(CART, RouteClass.COUPON, "/api/coupon/validate", "POST"),
            Route.staff(CART, "/api/coupons", "GET", "POST"),
            Route.staff(CART, "/api/coupons/{code}", "GET"),
            Route.staff(CART, "/api/coupons/{code}/end", "POST"),
            Route.staff(CART, "/api/coupons/{code}/redemptions", "GET"),
            Route.to(ORDER, RouteClass.ORDER, "/api/orders/create", "POST"),
            Route.to(ORDER, RouteClass.STATUS, "/api/orders", "GET"),
            Route.to(ORDER, RouteClass.STATUS, "/api/orders/{orderId}", "GET"),
            Route.to(ORDER, RouteClass.ORDER, "/api/orders/{orderId}/cancel", "POST"),
            Route.staff(ORDER, "/api/kitchen/orders", "GET"),
            Route.staff(ORDER, "/api/kitchen/orders/{orderId}", "GET"),
            Route.staff(ORDER, "/api/kitchen/orders/{orderId}/accept", "POST"),
            Route.staff(ORDER, "/api/kitchen/orders/{orderId}/prepare", "POST"),
            Route.staff(ORDER, "/api/kitchen/orders/{orderId}/finish", "POST"),
            Route.staff(ORDER, "/api/kitchen/orders/{orderId}/complete", "POST"),
            Route.staff(ORDER, "/api/kitchen/orders/{orderId}/refuse", "POST"),
            Route.webhook(PAYMENT, "/api/payments/webhook/{provider}"),
            Route.staff(PAYMENT, "/api/payments/reconciliation", "GET"),
            Route.to(PAYMENT, RouteClass.STATUS, "/api/payments/{orderId}", "GET"),
            Route.to(PAYMENT, RouteClass.PAY, "/api/payments/{orderId}/checkout", "GET"),
            Route.staff(PAYMENT, "/api/payments/{orderId}/refunds", "GET", "POST"),
            Route.staff(CART, DEAD_LETTERS, "GET"),
            Route.staff(ORDER, DEAD_LETTERS, "GET"),
            Route.staff(PAYMENT, DEAD_LETTERS, "GET"),
            Route.staff(CART, DEAD_LETTER, "GET"),
            Route.staff(ORDER, DEAD_LETTER, "GET"),
            Route.staff(PAYMENT, DEAD_LETTER, "GET"),
            Route.staff(CART, REPLAY, "POST"),
            Route.staff(ORDER, REPLAY, "POST"),
            Route.staff(PAYMENT, REPLAY, "POST")));

    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = routes;
    }

    List<Route> routes() {
        return routes;
    }

    /** The first route that matches the path decides, so that {@code create} is not taken for an order id. */
    Decision decide(String method, String path) {
        return routes.stream()
                .filter(route -> route.matches(path))
                .findFirst()
                .map(route -> decide(method, route))
                .orElseGet(Decision.NoSuchPath::new);
    }

    private static Decision decide(String method, Route route) {
        if (route.accepts(method)) {
            return new Decision.Forward(route);
        }
        return method.equals("OPTIONS") ? new Decision.Options(route) : new Decision.WrongMethod(route);
    }

    /** The result of a lookup. */
    sealed interface Decision {

        /** The request is forwarded. */
        record Forward(Route route) implements Decision {}

        /** The request is answered with the allowed methods. */
        record Options(Route route) implements Decision {}

        /** The path does not accept the method. */
        record WrongMethod(Route route) implements Decision {}

        /** No route matches. */
        record NoSuchPath() implements Decision {}
    }
}
