package dev.comanda.gateway.proxy;

import static dev.comanda.gateway.proxy.Upstream.CART;
import static dev.comanda.gateway.proxy.Upstream.MENU;
import static dev.comanda.gateway.proxy.Upstream.ORDER;
import static dev.comanda.gateway.proxy.Upstream.PAYMENT;

import java.util.List;
import java.util.Set;

/** All that can be reached from outside. What is not listed here does not exist there. */
final class RouteTable {

    private static final String LETTERS = "/api/dead-letters/{service}";
    private static final String LETTER = LETTERS + "/{letterId}";
    private static final String REPLAY = LETTER + "/replay";

    static final RouteTable COMANDA = new RouteTable(List.of(
            Route.to(MENU, "/api/menu", "GET"),
            Route.staff(MENU, "/api/menu/items", "GET"),
            Route.staff(MENU, "/api/menu/items/{itemId}", "PATCH"),
            Route.to(CART, "/api/cart", "GET"),
            Route.to(CART, "/api/cart/add", "POST"),
            Route.to(CART, "/api/cart/lines/{lineId}", "PATCH", "DELETE"),
            Route.to(CART, "/api/cart/coupon", "PUT", "DELETE"),
            Route.to(CART, "/api/coupon/validate", "POST"),
            Route.staff(CART, "/api/coupons", "GET", "POST"),
            Route.staff(CART, "/api/coupons/{code}", "GET"),
            Route.staff(CART, "/api/coupons/{code}/end", "POST"),
            Route.staff(CART, "/api/coupons/{code}/redemptions", "GET"),
            Route.to(ORDER, "/api/orders/create", "POST"),
            Route.to(ORDER, "/api/orders", "GET"),
            Route.to(ORDER, "/api/orders/{orderId}", "GET"),
            Route.to(ORDER, "/api/orders/{orderId}/cancel", "POST"),
            Route.staff(ORDER, "/api/kitchen/orders", "GET"),
            Route.staff(ORDER, "/api/kitchen/orders/{orderId}", "GET"),
            Route.staff(ORDER, "/api/kitchen/orders/{orderId}/accept", "POST"),
            Route.staff(ORDER, "/api/kitchen/orders/{orderId}/prepare", "POST"),
            Route.staff(ORDER, "/api/kitchen/orders/{orderId}/finish", "POST"),
            Route.staff(ORDER, "/api/kitchen/orders/{orderId}/complete", "POST"),
            Route.staff(ORDER, "/api/kitchen/orders/{orderId}/refuse", "POST"),
            Route.webhook(PAYMENT, "/api/payments/webhook/{provider}"),
            Route.staff(PAYMENT, "/api/payments/audit", "GET"),
            Route.to(PAYMENT, "/api/payments/{orderId}", "GET"),
            Route.to(PAYMENT, "/api/payments/{orderId}/checkout", "GET"),
            Route.staff(PAYMENT, "/api/payments/{orderId}/refunds", "GET", "POST"),
            Route.staff(CART, LETTERS, "GET"),
            Route.staff(ORDER, LETTERS, "GET"),
            Route.staff(PAYMENT, LETTERS, "GET"),
            Route.staff(CART, LETTER, "GET"),
            Route.staff(ORDER, LETTER, "GET"),
            Route.staff(PAYMENT, LETTER, "GET"),
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

    /** Where a request goes: the first line that fits its path decides, so that {@code create} is no order's id. */
    Decision decide(String method, String path) {
        return routes.stream()
                .filter(route -> route.matches(path))
                .findFirst()
                .map(route -> decide(method, route))
                .orElseGet(Decision.NoSuchPath::new);
    }

    private static Decision decide(String method, Route route) {
        return route.takes(method) ? new Decision.Forward(route) : new Decision.WrongMethod(route.methods());
    }

    /** What the table says about a request. */
    sealed interface Decision {

        /** It goes this way. */
        record Forward(Route route) implements Decision {}

        /** The path exists, for these methods. */
        record WrongMethod(Set<String> allowed) implements Decision {}

        /** There is no such path. */
        record NoSuchPath() implements Decision {}
    }
}
