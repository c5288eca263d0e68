package dev.comanda.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The problem responses of this library, the framework and bugs. */
@QuarkusTest
class ProblemsTest {

    @Test
    void a_broken_rule_names_field_and_rule_and_carries_its_facts() {
        isProblem(given().get("/tables/full").then(), 422, "invalid-seats")
                .body("title", equalTo("So many cannot sit"))
                .body("detail", equalTo("seats: must be 1 to 12"))
                .body("errors[0].field", equalTo("seats"))
                .body("errors[0].rule", equalTo("must be 1 to 12"))
                .body("free", equalTo(4));
    }

    @Test
    void what_does_not_exist_is_404() {
        isProblem(given().get("/tables/{id}", UUID.randomUUID()).then(), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tables/no-uuid", "/tables/1-1-1-1-1", "/nowhere", "/tables/full/of/nothing"})
    void an_unknown_path_or_a_bad_id_in_it_is_404(String path) {
        isProblem(given().get(path).then(), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "/tables/x, /tables/x",
        "/tables/%C3%A4, /tables/%C3%A4",
        "/tables/%20%20, /tables/%20%20",
        "/tables/%7Bx%7D, /tables/%7Bx%7D",
        "/tables/10%25, /tables/10%25",
        "/tables/%ff, /tables/%EF%BF%BD"
    })
    void a_problem_refers_to_the_path_where_it_occurred(String path, String reference) {
        isProblem(given().urlEncodingEnabled(false).get(path).then(), 404, "not-found")
                .body("instance", equalTo(reference));
    }

    @Test
    void a_method_that_is_not_there_is_405() {
        isProblem(given().delete("/tables").then(), 405, "method-not-allowed");
    }

    @Test
    void another_content_type_is_415() {
        isProblem(
                given().contentType(ContentType.XML)
                        .body("<table/>")
                        .post("/tables")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void an_answer_that_cannot_be_given_as_wanted_is_406() {
        isProblem(given().accept(ContentType.XML).get("/tables/full").then(), 406, "not-acceptable");
    }

    @Test
    void a_body_beyond_the_limit_is_413() {
        String name = "x".repeat(5000);
        given().contentType(ContentType.JSON)
                .body("{\"name\": \"%s\"}".formatted(name))
                .post("/tables")
                .then()
                .statusCode(413);
    }

    @Test
    void a_private_resource_without_a_session_is_401() {
        isProblem(given().get("/tables/mine").then(), 401, "unauthenticated");
        isProblem(given().get("/tables/staff").then(), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer garbage", "Bearer a.b.c", "Bearer "})
    void a_token_that_is_none_is_401(String authorization) {
        isProblem(
                given().header("Authorization", authorization)
                        .get("/tables/mine")
                        .then(),
                401,
                "unauthenticated");
    }

    @Test
    @TestSecurity(user = "guest", roles = "guest")
    void a_role_that_does_not_suffice_is_403() {
        isProblem(given().get("/tables/staff").then(), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tables/broken", "/tables/wrapped"})
    void a_bug_is_500_without_internals(String path) {
        String body =
                isProblem(given().get(path).then(), 500, "internal").extract().asString();

        assertThat(
                body,
                not(anyOf(
                        containsStringIgnoringCase("secret"),
                        containsStringIgnoringCase("exception"),
                        containsStringIgnoringCase("comanda"),
                        containsStringIgnoringCase("jdbc"))));
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, int status, String name) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("$", not(aMapWithSize(0)))
                .body("type", equalTo("/problems/" + name))
                .body("status", equalTo(status))
                .body("title", notNullValue());
    }
}
