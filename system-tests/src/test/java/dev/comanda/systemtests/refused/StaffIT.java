package dev.comanda.systemtests.refused;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.systemtests.table.Refusals;
import dev.comanda.systemtests.table.RefusalsExtension;
import dev.comanda.systemtests.wire.WireCall;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Authorization of staff operations, and invalid ones. */
@ExtendWith(RefusalsExtension.class)
class StaffIT {

    private final Refusals refusals;

    StaffIT(Refusals refusals) {
        this.refusals = refusals;
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # call                                      | body                          | answer
        nobody GET /api/menu/items                  |                               | 401 unauthenticated
        nobody PATCH /api/menu/items/<Espresso>     | {"availability": "sold_out"}  | 401 unauthenticated
        impostor GET /api/menu/items                |                               | 401 unauthenticated
        impostor PATCH /api/menu/items/<Espresso>   | {"availability": "sold_out"}  | 401 unauthenticated
        impostor GET /api/cart                      |                               | 401 unauthenticated
        impostor POST /api/cart/add                 | {"itemId": "<Espresso>", "quantity": 1} | 401 unauthenticated
        anna GET /api/menu/items                    |                               | 403 forbidden
        anna PATCH /api/menu/items/<Espresso>       | {"availability": "sold_out"}  | 403 forbidden
        kitchen PATCH /api/menu/items/<Espresso>    | {"availability": "sold_out"}  | 403 forbidden
        nobody POST /api/payments/550e8400-e29b-41d4-a716-446655440000/refunds | {} | 401 unauthenticated
        nobody GET /api/payments/550e8400-e29b-41d4-a716-446655440000/refunds |   | 401 unauthenticated
        anna POST /api/payments/550e8400-e29b-41d4-a716-446655440000/refunds  | {} | 403 forbidden
        anna GET /api/payments/550e8400-e29b-41d4-a716-446655440000/refunds   |   | 403 forbidden
        kitchen POST /api/payments/550e8400-e29b-41d4-a716-446655440000/refunds | {} | 403 forbidden
        kitchen GET /api/payments/550e8400-e29b-41d4-a716-446655440000/refunds | | 403 forbidden
        nobody GET /api/payments/reconciliation     |                               | 401 unauthenticated
        anna GET /api/payments/reconciliation          |                               | 403 forbidden
        kitchen GET /api/payments/reconciliation       |                               | 403 forbidden
        manager GET /api/payments/reconciliation?limit=201 |                               | 400 malformed
        nobody GET /api/dead-letters/cart-service   |                               | 401 unauthenticated
        impostor GET /api/dead-letters/cart-service |                               | 401 unauthenticated
        anna GET /api/dead-letters/cart-service     |                               | 403 forbidden
        anna GET /api/dead-letters/cart-service/menu.items-0-0 |                    | 403 forbidden
        anna POST /api/dead-letters/order-service/cart.events-0-0/replay | {}       | 403 forbidden
        kitchen GET /api/dead-letters/payment-service |                             | 403 forbidden
        kitchen POST /api/dead-letters/payment-service/order.events-0-0/replay | {} | 403 forbidden
        manager GET /api/dead-letters/menu-service  |                               | 404 not-found
        manager GET /api/dead-letters/cart-service/order.events-0-999999 |          | 404 not-found
        manager POST /api/dead-letters/cart-service/garbage/replay | {}             | 404 not-found
        manager GET /api/dead-letters/cart-service?limit=0 |                        | 400 malformed
        nobody GET /api/coupons                     |                               | 401 unauthenticated
        nobody POST /api/coupons                    | {}                            | 401 unauthenticated
        impostor GET /api/coupons/SAVE10            |                               | 401 unauthenticated
        anna GET /api/coupons                       |                               | 403 forbidden
        anna POST /api/coupons                      | {}                            | 403 forbidden
        anna POST /api/coupons/SAVE10/end           |                               | 403 forbidden
        ada GET /api/coupons/SAVE10                 |                               | 403 forbidden
        ada POST /api/coupons/SAVE10/end            |                               | 403 forbidden
        ada GET /api/menu/items                     |                               | 403 forbidden
        ada GET /api/kitchen/orders                 |                               | 403 forbidden
        kitchen GET /api/coupons/SAVE10/redemptions |                               | 403 forbidden
        kitchen POST /api/coupons/SAVE10/end        |                               | 403 forbidden
        manager GET /api/coupons/NOSUCHCODE         |                               | 404 not-found
        manager POST /api/coupons/NOSUCHCODE/end    |                               | 404 not-found
        manager GET /api/coupons/NOSUCHCODE/redemptions |                           | 404 not-found
        manager GET /api/coupons?limit=0            |                               | 400 malformed
        manager GET /api/coupons/SAVE10/redemptions?before=yesterday |              | 400 malformed
        kitchen PATCH /api/menu/items/550e8400-e29b-41d4-a716-446655440000 | {"hidden": true} | 403 forbidden
        """)
    void an_operation_without_permission(String call, @Nullable String body, String answer) {
        refusals.check(call, body, answer, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic ",
                "Basic x",
                "Basic ====",
                "basic bWFuYWdlcg==",
                "Basic bWFuYWdlcjo=",
                "Basic bWFuYWdlcjp4"
            })
    void malformed_credentials(String credentials) {
        var answer = refusals.sendRefused(soldOut().with("Authorization: " + credentials), "401 unauthenticated");
        assertThat(answer.header("www-authenticate")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer x", "Bearer eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsibWFuYWdlciJdfQ.", "Digest x", "manager"})
    void credentials_of_another_scheme(String credentials) {
        refusals.check(soldOut().with("Authorization: " + credentials), "401 unauthenticated", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-User: manager", "X-Comanda-Role: manager", "X-Auth-Roles: manager", "Remote-User: manager"})
    void headers_that_claim_a_role(String header) {
        refusals.check(soldOut().with(header), "401 unauthenticated", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager:a guess", "Manager:", "kitchen:manager", ":", "manager", "müller:x"})
    void wrong_names_and_passwords(String pair) {
        var credentials = Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
        refusals.check(soldOut().with("Authorization: Basic " + credentials), "401 unauthenticated", null);
    }

    private WireCall soldOut() {
        return refusals.call("nobody PATCH /api/menu/items/<Espresso>").json("{\"availability\": \"sold_out\"}");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # body of PATCH /api/menu/items/<Espresso>                         | answer            | field: rule
        {}                                                                 | 400 malformed     | body: must have at least one of price, availability and hidden
        {"price": null, "availability": null, "hidden": null}              | 400 malformed     | body: must have at least one of price, availability and hidden
        {"price": {"amount": -1, "currency": "EUR"}}                       | 422 invalid-price | price.amount: must be 0 to 99999999
        {"price": {"amount": 100000000, "currency": "EUR"}}                | 422 invalid-price | price.amount: must be 0 to 99999999
        {"price": {"amount": 9223372036854775807, "currency": "EUR"}}      | 422 invalid-price | price.amount: must be 0 to 99999999
        {"price": {"amount": -9223372036854775808, "currency": "EUR"}}     | 422 invalid-price | price.amount: must be 0 to 99999999
        {"price": {"amount": 9223372036854775808, "currency": "EUR"}}      | 400 malformed     | price.amount: is out of range
        {"price": {"amount": 2.5, "currency": "EUR"}}                      | 400 malformed     | price.amount: must be a whole number
        {"price": {"amount": 250.0, "currency": "EUR"}}                    | 400 malformed     | price.amount: must be a whole number
        {"price": {"amount": "250", "currency": "EUR"}}                    | 400 malformed     | price.amount: must be a whole number
        {"price": {"amount": null, "currency": "EUR"}}                     | 400 malformed     | price.amount: must be a whole number
        {"price": {"currency": "EUR"}}                                     | 400 malformed     | price.amount: must be a whole number
        {"price": {"amount": 250, "currency": "USD"}}                      | 422 invalid-price | price.currency: must be EUR
        {"price": {"amount": 250, "currency": "eur"}}                      | 400 malformed     | price.currency: must be an ISO 4217 currency code
        {"price": {"amount": 250, "currency": "EUR "}}                     | 400 malformed     | price.currency: must be an ISO 4217 currency code
        {"price": {"amount": 250, "currency": null}}                       | 400 malformed     | price.currency: must be an ISO 4217 currency code
        {"price": {"amount": 250}}                                         | 400 malformed     | price.currency: must be an ISO 4217 currency code
        {"price": {}}                                                      | 400 malformed     | price.amount: must be a whole number
        {"price": 250}                                                     | 400 malformed     | price: must be an object
        {"price": "2.50 EUR"}                                              | 400 malformed     | price: must be an object
        {"price": {"amount": 250, "currency": "EUR", "vat": 19}}           | 400 unknown-field | price.vat: is not known here
        {"price": {"amount": 250, "currency": "EUR"}, "availability": "gone"} | 400 malformed  | availability: must be available or sold_out
        {"availability": "SOLD_OUT"}                                       | 400 malformed     | availability: must be available or sold_out
        {"availability": "soldOut"}                                        | 400 malformed     | availability: must be available or sold_out
        {"availability": ""}                                               | 400 malformed     | availability: must be available or sold_out
        {"availability": 1}                                                | 400 malformed     | availability: must be a string
        {"availability": false}                                            | 400 malformed     | availability: must be a string
        {"hidden": "true"}                                                 | 400 malformed     | hidden: must be true or false
        {"hidden": 1}                                                      | 400 malformed     | hidden: must be true or false
        {"hidden": {}}                                                     | 400 malformed     | hidden: must be true or false
        {"name": "Caffè"}                                                  | 400 unknown-field | name: is not known here
        {"id": "<Tiramisù>", "hidden": true}                               | 400 unknown-field | id: is not known here
        {"categoryId": "550e8400-e29b-41d4-a716-446655440000"}             | 400 unknown-field | categoryId: is not known here
        {"hidden": false, "hidden": true}                                  | 400 malformed     | body: must be well-formed JSON
        """)
    void an_invalid_menu_change(String body, String answer, String about) {
        refusals.check("manager PATCH /api/menu/items/<Espresso>", body, answer, about);
    }

    @ParameterizedTest
    @ValueSource(strings = {"550e8400-e29b-41d4-a716-446655440000", "00000000-0000-0000-0000-000000000000", "<Double>"})
    void an_item_that_is_not_on_the_menu(String item) {
        refusals.check("manager PATCH /api/menu/items/" + item, "{\"hidden\": true}", "404 unknown-item", null);
    }

    @ParameterizedTest(name = "If-Match: {0} is answered with {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "0"                      | 412 outdated  | version = 1
        "2"                      | 412 outdated  | version = 1
        1                        | 400 malformed | If-Match: must be one version in quotes
        "one"                    | 400 malformed | If-Match: must be one version in quotes
        W/"1"                    | 400 malformed | If-Match: must be one version in quotes
        "1", "2"                 | 400 malformed | If-Match: must be one version in quotes
        "99999999999999999999"   | 400 malformed | If-Match: must be one version in quotes
        """)
    void a_change_of_another_version(String version, String answer, String about) {
        var call = refusals.call("manager PATCH /api/menu/items/<Espresso>").with("If-Match: " + version);
        refusals.check(call.json("{\"availability\": \"sold_out\"}"), answer, about);
    }
}
