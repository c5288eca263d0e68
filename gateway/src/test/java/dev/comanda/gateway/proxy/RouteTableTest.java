package dev.comanda.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.proxy.RouteTable.Decision;
import dev.comanda.gateway.upstream.Upstream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/menu,                       MENU",
        "HEAD,   /api/menu,                       MENU",
        "GET,    /api/menu/items,                 MENU",
        "PATCH,  /api/menu/items/i1,              MENU",
        "GET,    /api/cart,                       CART",
        "POST,   /api/cart/add,                   CART",
        "PATCH,  /api/cart/lines/l1,              CART",
        "DELETE, /api/cart/lines/l1,              CART",
        "PUT,    /api/cart/coupon,                CART",
        "DELETE, /api/cart/coupon,                CART",
        "POST,   /api/coupon/validate,            CART",
        "GET,    /api/coupons,                    CART",
        "POST,   /api/coupons,                    CART",
        "GET,    /api/coupons/SAVE10,             CART",
        "POST,   /api/coupons/SAVE10/end,         CART",
        "GET,    /api/coupons/SAVE10/redemptions, CART",
        "POST,   /api/orders/create,              ORDER",
        "GET,    /api/orders,                     ORDER",
        "GET,    /api/orders/o1,                  ORDER",
        "POST,   /api/orders/o1/cancel,           ORDER",
        "GET,    /api/kitchen/orders,             ORDER",
        "GET,    /api/kitchen/orders/o1,          ORDER",
        "POST,   /api/kitchen/orders/o1/accept,   ORDER",
        "POST,   /api/kitchen/orders/o1/refuse,   ORDER",
        "POST,   /api/payments/webhook/stripe,    PAYMENT",
        "GET,    /api/payments/reconciliation,             PAYMENT",
        "GET,    /api/payments/o1,                PAYMENT",
        "GET,    /api/payments/o1/checkout,       PAYMENT",
        "GET,    /api/dead-letters/cart-service,  CART",
        "GET,    /api/dead-letters/order-service/l1,          ORDER",
        "POST,   /api/dead-letters/payment-service/l1/replay, PAYMENT"
    })
    void every_call_of_the_contract_has_its_service(String method, String path, Upstream upstream) {
        assertThat(RouteTable.COMANDA.decide(method, path))
                .isInstanceOfSatisfying(
                        Decision.Forward.class,
                        forward -> assertThat(forward.route().upstream()).isEqualTo(upstream));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/",
                "/api/menu/",
                "/api/menus",
                "/api/menu/other",
                "/api/menu/items/i1/more",
                "/api/cart/add/more",
                "/api/cart/lines",
                "/api/cart/lines/",
                "/api/coupon",
                "/api/coupons/SAVE10/other",
                "/api/internal/carts",
                "/internal/carts/checkout",
                "/api/payments",
                "/api/dead-letters",
                "/api/dead-letters/menu-service",
                "/api/dead-letters/gateway",
                "/api/dead-letters/{service}",
                "/api/payments/webhook/stripe/more",
                "/q/health",
                "/api/q/health"
            })
    void what_is_not_listed_does_not_exist(String path) {
        assertThat(RouteTable.COMANDA.decide("GET", path)).isEqualTo(new Decision.NoSuchPath());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/menu, GET",
        "TRACE, /api/menu, GET",
        "GET, /api/cart/add, POST",
        "PURGE, /api/orders, GET",
        "GET, /api/orders/create, POST"
    })
    void another_method_is_told_which_ones_would_do(String method, String path, String allowed) {
        assertThat(RouteTable.COMANDA.decide(method, path))
                .isInstanceOfSatisfying(
                        Decision.WrongMethod.class,
                        wrong -> assertThat(wrong.route().methods()).containsExactly(allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/payments/webhook/stripe"})
    void only_webhooks_may_bring_large_bodies(String path) {
        assertThat(RouteTable.COMANDA.decide("POST", path))
                .isInstanceOfSatisfying(
                        Decision.Forward.class,
                        forward -> assertThat(forward.route().kind()).isEqualTo(Route.Kind.WEBHOOK));
    }
}
