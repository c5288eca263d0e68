package dev.comanda.menu.adapter.in.rest;

import static dev.comanda.menu.adapter.in.rest.StaffTokens.GUEST;
import static dev.comanda.menu.adapter.in.rest.StaffTokens.KITCHEN;
import static dev.comanda.menu.adapter.in.rest.StaffTokens.MANAGER;
import static dev.comanda.menu.adapter.in.rest.StaffTokens.bearer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.comanda.contracts.HeldToContract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ExtendWith(HeldToContract.class)
class MenuItemRefusalsTest {

    private static final String HIDE = "{\"hidden\":true}";
    private static final String TIRAMISU = "019b76de-c367-7664-817c-b98002fc473a";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"price":{"amount":-1,"currency":"EUR"}}        | 422 | invalid-price | price.amount   | must be 0 to 99999999
        {"price":{"amount":100000000,"currency":"EUR"}} | 422 | invalid-price | price.amount   | must be 0 to 99999999
        {"price":{"amount":950,"currency":"USD"}}       | 422 | invalid-price | price.currency | must be EUR
        {"price":{"amount":950,"currency":"XYZZY"}}     | 400 | malformed     | price.currency | must be an ISO 4217 currency code
        {"price":{"amount":950}}                        | 400 | malformed     | price.currency | must be an ISO 4217 currency code
        {"price":{"currency":"EUR"}}                    | 400 | malformed     | price.amount   | must be a whole number of minor units
        {"price":{"amount":9.5,"currency":"EUR"}}       | 400 | malformed     | price.amount   | must be a whole number
        {"price":{"amount":"950","currency":"EUR"}}     | 400 | malformed     | price.amount   | must be a whole number
        {"price":{"amount":1,"currency":"EUR","x":1}}   | 400 | unknown-field | price.x        | is not known here
        {"availability":"gone"}                         | 400 | malformed     | availability   | must be available or sold_out
        {"hidden":"yes"}                                | 400 | malformed     | hidden         | must be true or false
        {"name":"Pizza"}                                | 400 | unknown-field | name           | is not known here
        {}                                              | 400 | malformed     | body           | must have at least one of price, availability and hidden
        """)
    void names_the_field_and_the_rule(String body, int status, String problem, String field, String rule) {
        change(bearer(MANAGER), TIRAMISU, body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].rule", equalTo(rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"hidden\":true} {}"})
    void needs_a_json_object(String body) {
        change(bearer(MANAGER), TIRAMISU, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/malformed"))
                .body("errors[0].field", equalTo("body"));
    }

    @Test
    void does_not_know_every_item() {
        change(bearer(MANAGER), UUID.randomUUID().toString(), HIDE)
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-item"));
    }

    @Test
    void an_invalid_id_is_not_found() {
        change(bearer(MANAGER), "pizza", HIDE).statusCode(404).contentType("application/problem+json");
    }

    @Test
    void a_version_has_to_be_quoted() {
        given().header("Authorization", bearer(MANAGER))
                .header("If-Match", "7")
                .contentType("application/json")
                .body(HIDE)
                .when()
                .patch("/api/menu/items/{itemId}", TIRAMISU)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("If-Match"));
    }

    @ParameterizedTest
    @ValueSource(strings = {GUEST, KITCHEN})
    void only_a_manager_may_change_an_item(String role) {
        change(bearer(role), TIRAMISU, HIDE).statusCode(403).body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void guests_can_not_list_the_items_of_staff() {
        given().header("Authorization", bearer(GUEST))
                .when()
                .get("/api/menu/items")
                .then()
                .statusCode(403);
    }

    @Test
    void changing_an_item_needs_a_token() {
        given().contentType("application/json")
                .body(HIDE)
                .when()
                .patch("/api/menu/items/{itemId}", TIRAMISU)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "someone-else, comanda-services, PT5M",
        "comanda-gateway, other-services, PT5M",
        "comanda-gateway, comanda-services, PT-1H"
    })
    void only_valid_tokens_of_the_gateway_are_accepted(String issuer, String audience, Duration life) {
        change(StaffTokens.token(MANAGER, issuer, audience, life), TIRAMISU, HIDE)
                .statusCode(401);
    }

    private static ValidatableResponse change(String token, String item, String body) {
        return given().header("Authorization", token)
                .contentType("application/json")
                .body(body)
                .when()
                .patch("/api/menu/items/{itemId}", item)
                .then();
    }
}
