package dev.comanda.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StrictJsonTest {

    @Test
    void valid_bodies_are_accepted() {
        post("""
            {"id": "019a0000-0000-7000-8000-000000000001", "name": "Ada", "seats": 2, "outside": true,
             "at": "2026-05-01T19:00:00Z", "currency": "EUR", "wish": "window",
             "guests": [{"name": "Bo", "age": 7, "dishes": []}], "deposit": {"amount": 500}}\
            """).statusCode(200).body("guests[0].age", equalTo(7)).body("at", equalTo("2026-05-01T19:00:00Z"));
    }

    @Test
    void optional_fields_may_be_missing() {
        post("{\"name\": \"Ada\"}").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "id       | \"4711\"       | must be a UUID",
                "id       | 4711           | must be a UUID",
                "id       | \"\"           | must be a UUID",
                "id       | \"1-1-1-1-1\"  | must be a UUID",
                "id       | \" 019a0000-0000-7000-8000-000000000001\" | must be a UUID",
                "id       | \"AZ022r28ehyr/rZedeC84g==\" | must be a UUID",
                "name     | 5              | must be a string",
                "name     | 1.5            | must be a string",
                "name     | true           | must be a string",
                "name     | {}             | must be a string",
                "seats    | \"2\"          | must be a whole number",
                "seats    | 1.5            | must be a whole number",
                "seats    | 2.0            | must be a whole number",
                "seats    | true           | must be a whole number",
                "seats    | []             | must be a whole number",
                "seats    | 99999999999    | is out of range",
                "seats    | 1e400          | must be a whole number",
                "seats    | \"\"           | must be a whole number",
                "outside  | \"true\"       | must be true or false",
                "outside  | 1              | must be true or false",
                "at       | \"tomorrow\"   | must be a time as in RFC 3339",
                "currency | \"Euro\"       | must be an ISO 4217 currency code",
                "currency | \"eur\"        | must be an ISO 4217 currency code",
                "currency | \" EUR\"       | must be an ISO 4217 currency code",
                "currency | \"EUR\\u0000\" | must be an ISO 4217 currency code",
                "currency | \"\"           | must be an ISO 4217 currency code",
                "wish     | \"WINDOW\"     | must be a string",
                "wish     | \"\"           | must be a string",
                "wish     | 0              | must be a string",
                "guests   | {}             | must be a list",
                "guests   | \"Bo\"         | must be a list",
                "deposit  | []             | must be an object",
                "deposit  | 5              | must be an object",
            })
    void a_value_of_the_wrong_kind_is_named_with_what_it_must_be(String field, String value, String rule) {
        isMalformed(post("{\"%s\": %s}".formatted(field, value)), field).body("errors[0].rule", equalTo(rule));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"guests\": [{\"age\": 1}, {\"age\": \"old\"}]}       | guests[1].age",
                "{\"guests\": [{\"dishes\": [\"soup\"]}]}               | guests[0].dishes[0]",
                "{\"guests\": [5]}                                      | guests[0]",
                "{\"deposit\": {\"amount\": \"much\"}}                  | deposit.amount",
                "{\"deposit\": {\"amount\": null}}                      | deposit.amount",
                "{\"deposit\": {}}                                      | deposit.amount",
                "{\"name\": \"Ada\", \"guests\": [null]}                | guests[0]",
            })
    void a_field_deep_inside_is_named_with_its_path(String body, String path) {
        isMalformed(post(body), path);
    }

    @Test
    void an_unknown_field_is_refused_by_name() {
        isProblem(post("{\"name\": \"Ada\", \"price\": 1}"), "unknown-field").body("errors[0].field", equalTo("price"));
        isProblem(post("{\"guests\": [{\"nick\": \"Bo\"}]}"), "unknown-field")
                .body("errors[0].field", equalTo("guests[0].nick"));
    }

    @Test
    void a_missing_required_field_is_named() {
        isMalformed(post("{}"), "name").body("errors[0].rule", equalTo("is required"));
        isMalformed(post("{\"name\": null}"), "name").body("errors[0].rule", equalTo("is required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "5", "\"Ada\"", "{", "{\"name\": ", "{name: 1}", "{'name': 'Ada'}", "}"})
    void a_body_that_is_no_object_is_malformed(String body) {
        isMalformed(post(body), "body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"Ada\"} {}", "{\"name\": \"Ada\"}]", "{\"name\": \"Ada\"}x"})
    void what_follows_the_body_is_malformed(String body) {
        post(body).statusCode(400).body("type", equalTo("/problems/malformed"));
    }

    @Test
    void a_field_given_twice_is_malformed() {
        post("{\"name\": \"Ada\", \"name\": \"Bo\"}").statusCode(400).body("type", equalTo("/problems/malformed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00e4", "\u00ff", "\u00c0\u00af", "\u00ed\u00a0\u0080"})
    void bytes_that_are_no_text_are_malformed(String bytes) {
        byte[] body = "{\"name\": \"%s\"}".formatted(bytes).getBytes(StandardCharsets.ISO_8859_1);
        isMalformed(post(body), "body").body("errors[0].rule", equalTo("must be UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "UTF-32LE"})
    void another_encoding_is_malformed(String encoding) {
        byte[] body = "{\"name\": \"Ada\"}".getBytes(Charset.forName(encoding));
        isMalformed(post(body), "body").body("errors[0].rule", equalTo("must be UTF-8"));
    }

    @Test
    void nesting_without_end_is_malformed() {
        post("[".repeat(2000)).statusCode(400).body("type", equalTo("/problems/malformed"));
    }

    @Test
    void a_body_is_not_echoed() {
        post("{\"seats\": \"<script>\"}").statusCode(400).body(not(containsString("script")));
        post("<script>").statusCode(400).body(not(containsString("script")));
    }

    private static ValidatableResponse post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse post(byte[] body) {
        return given().contentType(ContentType.JSON).body(body).post("/tables").then();
    }

    private static ValidatableResponse isMalformed(ValidatableResponse answer, String field) {
        return isProblem(answer, "malformed").body("errors", hasSize(1)).body("errors[0].field", equalTo(field));
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, String name) {
        return answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + name));
    }
}
