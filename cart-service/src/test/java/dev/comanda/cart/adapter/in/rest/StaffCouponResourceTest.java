package dev.comanda.cart.adapter.in.rest;

import static dev.comanda.cart.adapter.in.rest.GuestApi.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.domain.TestCoupons;
import dev.comanda.contracts.HeldToContract;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ExtendWith(HeldToContract.class)
@TestSecurity(user = "staff-manager", roles = "manager")
class StaffCouponResourceTest {

    private static final String WINDOW = """
        "startsAt": "2026-01-01T00:00:00Z", "endsAt": "2098-01-01T00:00:00Z\"\
        """;

    @Inject
    Coupons coupons;

    @Test
    void a_new_coupon_is_shown_as_requested() {
        String code = newCode();

        create("""
            {"code": " %s ", "percentBasisPoints": 1250, "cap": {"amount": 300, "currency": "EUR"},
             "minimumSpend": {"amount": 1000, "currency": "EUR"}, %s, "totalLimit": 9, "customerLimit": 2}
            """.formatted(code.toLowerCase(Locale.ROOT), WINDOW))
                .statusCode(201)
                .header("Location", endsWith("/api/coupons/" + code))
                .body("code", equalTo(code))
                .body("state", equalTo("running"))
                .body("discountText", equalTo("12.5%"))
                .body("percentBasisPoints", equalTo(1250))
                .body("cap.amount", equalTo(300))
                .body("fixed", nullValue())
                .body("minimumSpend.amount", equalTo(1000))
                .body("startsAt", equalTo("2026-01-01T00:00:00Z"))
                .body("endsAt", equalTo("2098-01-01T00:00:00Z"))
                .body("totalLimit", equalTo(9))
                .body("customerLimit", equalTo(2))
                .body("used", equalTo(0))
                .body("held", equalTo(0))
                .body("redeemed", equalTo(0));
        show(code).statusCode(200).body("code", equalTo(code)).body("customerLimit", equalTo(2));
    }

    @Test
    void a_code_that_exists_is_refused() {
        String code = newCode();
        create(fixed(code)).statusCode(201).body("fixed.amount", equalTo(500));

        isProblem(create(fixed(code)), 409, "coupon-exists").body("code", equalTo(code));
    }

    @Test
    void all_violated_rules_are_reported_together() {
        isProblem(create("""
            {"code": "?", "startsAt": "2026-01-02T00:00:00Z", "endsAt": "2026-01-01T00:00:00Z",
             "totalLimit": 0, "customerLimit": -1, "minimumSpend": {"amount": 0, "currency": "CHF"}}
            """), 422, "invalid-coupon")
                .body(
                        "errors.field",
                        contains(
                                "code",
                                "fixed",
                                "minimumSpend.amount",
                                "minimumSpend.currency",
                                "endsAt",
                                "totalLimit",
                                "customerLimit"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                                                         | malformed     | code
        {"code": "ABC", "endsAt": "2026-01-01T00:00:00Z"}                          | malformed     | startsAt
        {"code": "ABC", "startsAt": "2026-01-01T00:00:00Z"}                        | malformed     | endsAt
        {"code": "ABC", "startsAt": "tomorrow"}                                    | malformed     | startsAt
        {"code": "ABC", "percentBasisPoints": 12.5}                                | malformed     | percentBasisPoints
        {"code": "ABC", "fixed": {"amount": 5}}                                    | malformed     | fixed
        {"code": "ABC", "totalLimit": 2147483648}                                  | malformed     | totalLimit
        {"code": "ABC", "used": 5}                                                 | unknown-field | used
        """)
    void malformed_fields_are_named(String body, String problem, String field) {
        isProblem(create(body), 400, problem).body("errors[0].field", equalTo(field));
    }

    @Test
    void an_ended_coupon_stays_ended() {
        String code = newCode();
        create(fixed(code)).statusCode(201);

        end(code.toLowerCase(Locale.ROOT)).statusCode(200).body("state", equalTo("ended"));
        end(code).statusCode(200).body("state", equalTo("ended"));
        show(code).body("state", equalTo("ended"));
    }

    @Test
    void the_next_page_starts_where_the_last_one_ended() {
        String code = newCode();
        List.of("-A", "-B", "-C")
                .forEach(letter ->
                        OnContext.await(() -> coupons.add(TestCoupons.named(TestCoupons.five(), code + letter))));

        var first =
                given().get("/api/coupons?limit=2&after={code}", code).then().statusCode(200);
        first.body("coupons.code", contains(code + "-A", code + "-B")).body("next", equalTo(code + "-B"));
        given().get("/api/coupons?limit=1&after={next}", code + "-B")
                .then()
                .statusCode(200)
                .body("coupons.code", contains(code + "-C"));
        given().get("/api/coupons?limit=100&after=~")
                .then()
                .statusCode(200)
                .body("coupons", hasSize(0))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=x, limit",
        "limit=05, limit",
        "limit=1&limit=1, limit",
        "after=%00, after"
    })
    void invalid_query_parameters_are_named(String query, String field) {
        isProblem(given().urlEncodingEnabled(false).get("/api/coupons?" + query).then(), 400, "malformed")
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void an_unknown_coupon_is_not_found() {
        isProblem(show("NOSUCH"), 404, "not-found");
        isProblem(end("NOSUCH"), 404, "not-found");
        isProblem(given().get("/api/coupons/NOSUCH/redemptions").then(), 404, "not-found");
        isProblem(given().get("/api/coupons/NOSUCH/redemptions?before=x").then(), 400, "malformed");
    }

    @Test
    @TestSecurity(
            user = "customer-ada",
            roles = {"guest", "customer"})
    void only_managers_create_coupons() {
        assertThat(List.of(
                        create(fixed("ABC")).extract().statusCode(),
                        end("ABC").extract().statusCode(),
                        show("ABC").extract().statusCode(),
                        given().get("/api/coupons").statusCode(),
                        given().get("/api/coupons/ABC/redemptions").statusCode()))
                .containsOnly(403);
    }

    private static String newCode() {
        return "T" + System.nanoTime();
    }

    private static String fixed(String code) {
        return "{\"code\": \"%s\", \"fixed\": {\"amount\": 500, \"currency\": \"EUR\"}, %s}".formatted(code, WINDOW);
    }

    private static ValidatableResponse create(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/coupons")
                .then();
    }

    private static ValidatableResponse show(String code) {
        return given().get("/api/coupons/{code}", code).then();
    }

    private static ValidatableResponse end(String code) {
        return given().post("/api/coupons/{code}/end", code).then();
    }
}
