package dev.comanda.systemtests.refused;

import dev.comanda.systemtests.table.Refusals;
import dev.comanda.systemtests.table.RefusalsExtension;
import dev.comanda.systemtests.wire.WireCall;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refused orders and order changes. */
@ExtendWith(RefusalsExtension.class)
class OrdersIT {

    private final Refusals refusals;

    OrdersIT(Refusals refusals) {
        this.refusals = refusals;
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case               | who    | body of POST /api/orders/create                                | answer            | field: rule
        cart missing         | anna   | {}                                                             | 400 malformed     | cartId: is required
        cart null            | anna   | {"cartId": null}                                               | 400 malformed     | cartId: is required
        cart no UUID         | anna   | {"cartId": "mine"}                                             | 400 malformed     | cartId: must be a UUID
        cart a list          | anna   | {"cartId": ["<anna's cart>"]}                                  | 400 malformed     | cartId: must be a UUID
        cart twice           | anna   | {"cartId": "<anna's cart>", "cartId": "<anna's cart>"}         | 400 malformed     | body: must be well-formed JSON
        unknown field        | anna   | {"cartId": "<anna's cart>", "total": 1}                        | 400 unknown-field | total: is not known here
        cart unknown         | anna   | {"cartId": "550e8400-e29b-41d4-a716-446655440000"}             | 404 not-found     |
        cart nil             | anna   | {"cartId": "00000000-0000-0000-0000-000000000000"}             | 404 not-found     |
        cart is a line       | anna   | {"cartId": "<anna's line>"}                                    | 404 not-found     |
        cart of someone else | hugo   | {"cartId": "<anna's cart>"}                                    | 404 not-found     |
        locked, someone else | hugo   | {"cartId": "<bruno's cart>"}                                   | 404 not-found     |
        nobody               | nobody | {"cartId": "<anna's cart>"}                                    | 404 not-found     |
        cart empty           | dora   | {"cartId": "<dora's cart>"}                                    | 409 empty-cart    |
        empty, with a total  | dora   | {"cartId": "<dora's cart>", "expectedTotal": {"amount": 0, "currency": "EUR"}} | 409 empty-cart |
        item hidden          | jon    | {"cartId": "<jon's cart>"}                                     | 409 sold-out      | names/0 = Spinaci all'aglio
        price changed        | ida    | {"cartId": "<ida's cart>"}                                     | 409 price-changed | lines/0/lineId = <ida's line>
        price changed: was   | ida    | {"cartId": "<ida's cart>"}                                     | 409 price-changed | lines/0/was/amount = <was>
        price changed: now   | ida    | {"cartId": "<ida's cart>"}                                     | 409 price-changed | lines/0/now/amount = <now>
        price changed: total | ida    | {"cartId": "<ida's cart>"}                                     | 409 price-changed | total/amount = <now>
        """)
    void a_cart_that_can_not_be_ordered(String name, String who, String body, String answer, @Nullable String about) {
        refusals.check(who + " POST /api/orders/create", body, answer, about);
    }

    /** Anna's cart assertPrice 480 cents. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # expectedTotal                                      | answer            | field: rule
        {"amount": 479, "currency": "EUR"}                   | 409 price-changed | total/amount = 480
        {"amount": 481, "currency": "EUR"}                   | 409 price-changed | total/amount = 480
        {"amount": 0, "currency": "EUR"}                     | 409 price-changed | total/amount = 480
        {"amount": -480, "currency": "EUR"}                  | 409 price-changed | total/amount = 480
        {"amount": 9223372036854775807, "currency": "EUR"}   | 409 price-changed | total/amount = 480
        {"amount": 480, "currency": "USD"}                   | 409 price-changed | total/currency = EUR
        {"amount": 480, "currency": "XXX"}                   | 409 price-changed | total/currency = EUR
        {"amount": 9223372036854775808, "currency": "EUR"}   | 400 malformed     | expectedTotal.amount: is out of range
        {"amount": 480.0, "currency": "EUR"}                 | 400 malformed     | expectedTotal.amount: must be a whole number
        {"amount": 4.8e2, "currency": "EUR"}                 | 400 malformed     | expectedTotal.amount: must be a whole number
        {"amount": "480", "currency": "EUR"}                 | 400 malformed     | expectedTotal.amount: must be a whole number
        {"amount": null, "currency": "EUR"}                  | 400 malformed     | expectedTotal.amount: must be a whole number
        {"currency": "EUR"}                                  | 400 malformed     | expectedTotal.amount: must be a whole number
        {"amount": 480}                                      | 400 malformed     | expectedTotal: has an illegal value
        {"amount": 480, "currency": null}                    | 400 malformed     | expectedTotal: has an illegal value
        {"amount": 480, "currency": ""}                      | 400 malformed     | expectedTotal.currency: must be an ISO 4217 currency code
        {"amount": 480, "currency": "eur"}                   | 400 malformed     | expectedTotal.currency: must be an ISO 4217 currency code
        {"amount": 480, "currency": " EUR"}                  | 400 malformed     | expectedTotal.currency: must be an ISO 4217 currency code
        {"amount": 480, "currency": "EUR\\u0000"}            | 400 malformed     | expectedTotal.currency: must be an ISO 4217 currency code
        {"amount": 480, "currency": "euro"}                  | 400 malformed     | expectedTotal.currency: must be an ISO 4217 currency code
        {"amount": 480, "currency": 978}                     | 400 malformed     | expectedTotal.currency: must be an ISO 4217 currency code
        {"amount": 480, "currency": "EUR", "tip": 1}         | 400 unknown-field | expectedTotal.tip: is not known here
        {}                                                   | 400 malformed     | expectedTotal.amount: must be a whole number
        480                                                  | 400 malformed     | expectedTotal: must be an object
        "4.80 EUR"                                           | 400 malformed     | expectedTotal: must be an object
        []                                                   | 400 malformed     | expectedTotal: must be an object
        """)
    void a_wrong_expected_total(String total, String answer, String about) {
        var body = "{\"cartId\": \"<anna's cart>\", \"expectedTotal\": %s}".formatted(total);
        refusals.check("anna POST /api/orders/create", body, answer, about);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void an_empty_idempotency_key(String key) {
        refusals.check(
                annaOrders().with("Idempotency-Key: " + key),
                "400 malformed",
                "Idempotency-Key: must have 1 to 255 characters");
    }

    @Test
    void an_idempotency_key_that_is_too_long() {
        refusals.check(
                annaOrders().with("Idempotency-Key: " + "k".repeat(256)),
                "400 malformed",
                "Idempotency-Key: must have 1 to 255 characters");
    }

    @Test
    void two_idempotency_keys() {
        refusals.check(
                annaOrders().with("Idempotency-Key: one").with("Idempotency-Key: two"),
                "400 malformed",
                "Idempotency-Key: must be given once");
    }

    private WireCall annaOrders() {
        return refusals.call("anna POST /api/orders/create").json(refusals.resolve("{\"cartId\": \"<anna's cart>\"}"));
    }

    /** Bruno has ordered with the key "bruno's key". */
    @Test
    void an_idempotency_key_that_belongs_to_another_request() {
        var call = refusals.call("bruno POST /api/orders/create")
                .with("Idempotency-Key: bruno's key")
                .json(refusals.resolve("{ \"cartId\": \"<bruno's cart>\"}"));
        refusals.check(call, "422 key-reused", "Idempotency-Key: was used with another body before");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case               | call                                                                   | answer                 | field = value
        not yet accepted     | kitchen POST /api/kitchen/orders/<carla's order>/prepare               | 409 illegal-transition | orderStatus = paid
        not yet prepared     | kitchen POST /api/kitchen/orders/<carla's order>/finish                | 409 illegal-transition | orderStatus = paid
        not yet ready        | manager POST /api/kitchen/orders/<carla's order>/complete              | 409 illegal-transition | orderStatus = paid
        not paid             | kitchen POST /api/kitchen/orders/<bruno's order>/accept                | 409 illegal-transition | orderStatus = pending
        cancelled before     | kitchen POST /api/kitchen/orders/<emil's order>/accept                 | 409 illegal-transition | orderStatus = cancelled
        unknown              | kitchen POST /api/kitchen/orders/550e8400-e29b-41d4-a716-446655440000/accept | 404 not-found    |
        no id                | kitchen POST /api/kitchen/orders/1/accept                              | 404 not-found          |
        no cook              | carla POST /api/kitchen/orders/<carla's order>/accept                  | 403 forbidden          |
        no cook              | nobody POST /api/kitchen/orders/<carla's order>/accept                 | 401 unauthenticated    |
        no cook              | carla GET /api/kitchen/orders                                          | 403 forbidden          |
        no cook              | carla GET /api/kitchen/orders/<carla's order>                          | 403 forbidden          |
        of someone else      | anna POST /api/orders/<bruno's order>/cancel                           | 404 not-found          |
        of someone else      | nobody POST /api/orders/<bruno's order>/cancel                         | 404 not-found          |
        of someone else      | manager POST /api/orders/<bruno's order>/cancel                        | 404 not-found          |
        unknown              | anna POST /api/orders/550e8400-e29b-41d4-a716-446655440000/cancel      | 404 not-found          |
        a cart               | bruno POST /api/orders/<bruno's cart>/cancel                           | 404 not-found          |
        of someone else      | anna GET /api/orders/<bruno's order>                                   | 404 not-found          |
        of someone else      | anna GET /api/payments/<bruno's order>                                 | 404 not-found          |
        of someone else      | anna GET /api/payments/<bruno's order>/checkout                        | 404 not-found          |
        of someone else      | anna GET /api/payments/<carla's order>/checkout                        | 404 not-found          |
        of someone else      | manager GET /api/orders/<bruno's order>                                | 404 not-found          |
        unknown              | anna GET /api/orders/550e8400-e29b-41d4-a716-446655440000              | 404 not-found          |
        unknown              | anna GET /api/payments/550e8400-e29b-41d4-a716-446655440000            | 404 not-found          |
        without a session    | nobody GET /api/orders                                                 | 401 unauthenticated    |
        without a session    | nobody GET /api/orders/<bruno's order>                                 | 401 unauthenticated    |
        without a session    | nobody GET /api/payments/<bruno's order>                               | 401 unauthenticated    |
        without a session    | nobody GET /api/payments/<bruno's order>/checkout                      | 401 unauthenticated    |
        cancelled before     | emil GET /api/payments/<emil's order>/checkout                         | 410 order-expired      |
        """)
    void a_refused_order_operation(String name, String call, String answer, @Nullable String about) {
        refusals.check(call, null, answer, about);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # query                    | field: rule
        limit=0                    | limit: must be a whole number, 1 to 100
        limit=-1                   | limit: must be a whole number, 1 to 100
        limit=101                  | limit: must be a whole number, 1 to 100
        limit=99999999999999999999 | limit: must be a whole number, 1 to 100
        limit=1.5                  | limit: must be a whole number, 1 to 100
        limit=ten                  | limit: must be a whole number, 1 to 100
        limit=%00                  | limit: must be a whole number, 1 to 100
        limit=%ff                  | limit: must be a whole number, 1 to 100
        limit=%20                  | limit: must be a whole number, 1 to 100
        limit=1%20                 | limit: must be a whole number, 1 to 100
        before=last                | before: must be a UUID
        before=1-1-1-1-1           | before: must be a UUID
        before=%00                 | before: must be a UUID
        before=<anna's cart>0      | before: must be a UUID
        """)
    void a_malformed_list_request(String query, String about) {
        refusals.check("anna GET /api/orders?" + query, null, "400 malformed", about);
    }
}
