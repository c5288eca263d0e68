package dev.comanda.systemtests.refused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.systemtests.table.Refusals;
import dev.comanda.systemtests.table.RefusalsExtension;
import dev.comanda.systemtests.wire.WireCall;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unknown paths, wrong methods and media types. */
@ExtendWith(RefusalsExtension.class)
class AddressesIT {

    private static final List<String> WITH_AN_ID = List.of(
            "PATCH /api/cart/lines/%s",
            "DELETE /api/cart/lines/%s",
            "GET /api/orders/%s",
            "POST /api/orders/%s/cancel",
            "GET /api/payments/%s",
            "GET /api/payments/%s/checkout",
            "PATCH /api/menu/items/%s");

    private static final List<String> NO_IDS = List.of(
            "x",
            "0",
            "-1",
            "null",
            "*",
            "1e9",
            "<anna's line>0",
            "<anna's line>%20",
            "%7B<anna's line>%7D",
            "%20",
            "%ff",
            "%F0%9F%8D%95",
            "'%20or%201=1",
            "a".repeat(1_000));

    private static final List<String> NO_PATHS = List.of(
            "..", "%2e%2e", "a/../b", "%00", "%0a", "a%2fb", "a%5cb", "a;b", "a//b", "%252e", "ä", "#", "%", "%zz",
            "%c", "{x}", "[x]", "\"x\"", "<x>", "|", "^", "`", "\\");

    private final Refusals refusals;

    AddressesIT(Refusals refusals) {
        this.refusals = refusals;
    }

    static Stream<Arguments> ids() {
        return WITH_AN_ID.stream().flatMap(call -> NO_IDS.stream().map(id -> Arguments.of(call, id)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("ids")
    void an_invalid_id_is_not_found(String call, String id) {
        var who = call.contains("menu") ? "manager " : "anna ";
        var body = call.startsWith("PATCH") ? "{}" : null;
        refusals.check(who + call.formatted(id), body, "404 not-found", null);
    }

    @ParameterizedTest
    @MethodSource("noPaths")
    void an_invalid_path_is_malformed(String path) {
        refusals.check(refusals.rawCall("anna", "GET", "/api/orders/" + path), "400 malformed", null);
    }

    static Stream<String> noPaths() {
        return NO_PATHS.stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=%", "limit=%zz", "limit=\"1\"", "limit={1}", "limit=1|2", "limit=^", "limit=\\"})
    void an_invalid_query_is_malformed(String query) {
        refusals.check(refusals.rawCall("anna", "GET", "/api/orders?" + query), "400 malformed", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api",
                "GET /api/",
                "GET /api/nothing",
                "GET /api/menu/",
                "GET /api/cart/",
                "GET /api/cart/lines",
                "GET /api/coupon",
                "GET /api/kitchen",
                "GET /API/menu",
                "GET /nothing",
                "GET /q/health",
                "POST /internal/carts/550e8400-e29b-41d4-a716-446655440000/checkout",
                "POST /api/payments/webhook/nobody",
                "GET /api/payments/<bruno's order>/refunds/1",
                "GET /api/live/orders/<bruno's order>"
            })
    void an_unknown_path_is_not_found(String call) {
        refusals.check("bruno " + call, null, "404 not-found", null);
    }

    @ParameterizedTest(name = "{0} is answered with Allow: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        DELETE /api/menu                                    | GET, HEAD, OPTIONS
        POST /api/menu                                      | GET, HEAD, OPTIONS
        TRACE /api/menu                                     | GET, HEAD, OPTIONS
        PROPFIND /api/menu                                  | GET, HEAD, OPTIONS
        get /api/menu                                       | GET, HEAD, OPTIONS
        POST /api/menu/items                                | GET, HEAD, OPTIONS
        PUT /api/menu/items/<Espresso>                      | OPTIONS, PATCH
        GET /api/menu/items/<Espresso>                      | OPTIONS, PATCH
        DELETE /api/menu/items/<Espresso>                   | OPTIONS, PATCH
        POST /api/cart                                      | GET, HEAD, OPTIONS
        DELETE /api/cart                                    | GET, HEAD, OPTIONS
        GET /api/cart/add                                   | OPTIONS, POST
        PUT /api/cart/add                                   | OPTIONS, POST
        GET /api/cart/lines/<anna's line>                   | DELETE, OPTIONS, PATCH
        PUT /api/cart/lines/<anna's line>                   | DELETE, OPTIONS, PATCH
        GET /api/cart/coupon                                | DELETE, OPTIONS, PUT
        POST /api/cart/coupon                               | DELETE, OPTIONS, PUT
        GET /api/coupon/validate                            | OPTIONS, POST
        PUT /api/coupon/validate                            | OPTIONS, POST
        GET /api/orders/create                              | OPTIONS, POST
        DELETE /api/orders/create                           | OPTIONS, POST
        POST /api/orders                                    | GET, HEAD, OPTIONS
        DELETE /api/orders/<bruno's order>                  | GET, HEAD, OPTIONS
        PATCH /api/orders/<bruno's order>                   | GET, HEAD, OPTIONS
        GET /api/orders/<bruno's order>/cancel              | OPTIONS, POST
        DELETE /api/orders/<bruno's order>/cancel           | OPTIONS, POST
        POST /api/payments/<bruno's order>                  | GET, HEAD, OPTIONS
        POST /api/payments/<bruno's order>/checkout         | GET, HEAD, OPTIONS
        GET /api/payments/webhook/stripe                    | OPTIONS, POST
        DELETE /api/payments/webhook/stripe                 | OPTIONS, POST
        POST /orders/<bruno's order>                        | GET, HEAD, OPTIONS
        """)
    void a_wrong_method_is_answered_with_allow(String call, String allowed) {
        var answer = refusals.sendRefused(refusals.call("anna " + call), "405 method-not-allowed");
        assertThat(answer.header("allow")).containsExactly(allowed);
    }

    @Test
    void options_are_answered_with_allow() {
        var answer = refusals.sendWithoutEffect(refusals.call("anna OPTIONS /api/cart/coupon"));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("allow")).containsExactly("DELETE, OPTIONS, PUT");
    }

    static Stream<Arguments> forms() {
        return Stream.of("text/html", "application/xml", "image/*", "nonsense")
                .flatMap(form -> Stream.of(
                                "nobody GET /api/menu",
                                "anna GET /api/cart",
                                "anna POST /api/cart/add {\"itemId\": \"<Espresso>\", \"quantity\": 1}",
                                "anna PATCH /api/cart/lines/<anna's line> {\"quantity\": 1}",
                                "anna PUT /api/cart/coupon {\"code\": \"SAVE10\"}",
                                "anna POST /api/coupon/validate {\"code\": \"SAVE10\"}",
                                "anna POST /api/orders/create {\"cartId\": \"<anna's cart>\"}",
                                "bruno GET /api/orders",
                                "bruno GET /api/orders/<bruno's order>",
                                "bruno POST /api/orders/<bruno's order>/cancel",
                                "carla GET /api/payments/<carla's order>",
                                "manager GET /api/menu/items",
                                "manager PATCH /api/menu/items/<Espresso> {\"availability\": \"sold_out\"}")
                        .map(call -> Arguments.of(form, call)));
    }

    @ParameterizedTest(name = "{1} as {0}")
    @MethodSource("forms")
    void another_media_type_is_not_acceptable(String form, String call) {
        refusals.check(refusals.callWithBody(call).with("Accept: " + form), "406 not-acceptable", null);
    }

    static Stream<Arguments> noHttp() {
        return Stream.of(
                Arguments.of("an address of 5000 characters", 414, orders("/" + "a".repeat(5_000))),
                Arguments.of("a blank in the address", 400, orders("/a b")),
                Arguments.of("a header of 30000 characters", 431, orders("").with("X-Long: " + "a".repeat(30_000))),
                Arguments.of("a control character", 400, orders("").with("Idempotency-Key: a\u0001b")),
                Arguments.of("NUL in a header", 400, orders("").with("Idempotency-Key: a\u0000b")),
                Arguments.of(
                        "two lengths", 400, orders("").with("Content-Length: 1").with("Content-Length: 2")),
                Arguments.of("a negative length", 400, orders("").with("Content-Length: -1")),
                Arguments.of("a length that is no number", 400, orders("").with("Content-Length: ten")));
    }

    private static WireCall orders(String more) {
        return WireCall.of("GET", "/api/orders" + more);
    }

    /** Malformed HTTP is answered by the server, without problem documents. */
    @ParameterizedTest(name = "{0} is answered with {1}")
    @MethodSource("noHttp")
    void malformed_http_is_refused(String what, int status, WireCall call) {
        assertThat(refusals.sendWithoutEffect(call).status()).isEqualTo(status);
    }
}
