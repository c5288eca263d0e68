package dev.comanda.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deliberately wrong exchanges, by a contract of a restaurant with one table. */
class HttpContractTest {

    private static final String TABLE = """
            {"tableId": "0190a6f2-7f5c-7c3a-8f52-0123456789ab", "seats": 4, "freeFrom": "2026-01-05T18:30:00Z", "note": null}""";
    private static final String REFUSAL = """
            {"type": "/problems/sold-out", "title": "Sold out", "status": 409, "names": ["Tiramisù"]}""";

    private final ObjectNode document = ApiDocument.complete(Path.of("src/test/resources/tables.yaml"));
    private final HttpContract contract = new HttpContract(document);

    @Test
    void an_exchange_that_matches_the_contract_has_no_violation() {
        assertThat(contract.violations(shown(TABLE))).isEmpty();
        assertThat(contract.violations(reserved("{\"guests\": 2}", 409, REFUSAL)))
                .isEmpty();
    }

    @RepeatedTest(5)
    void many_exchanges_can_be_checked_at_once() throws Exception {
        HttpContract large = new HttpContract(withALongSchema());
        Callable<List<String>> check = () -> large.violations(shown(TABLE));
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (Future<List<String>> violations : executor.invokeAll(Collections.nCopies(8, check))) {
                assertThat(violations.get()).isEmpty();
            }
        }
    }

    /** Takes long enough to read for several to be in the midst of it. */
    private ObjectNode withALongSchema() {
        ObjectNode schema = document.withObject("/components/schemas").putObject("Long");
        schema.putObject("properties");
        for (int number = 0; number < 100_000; number++) {
            schema.put("x-" + number, number);
        }
        return document;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "seats": 4                     | "seats": 4, "chairs": 4       | a field that is not documented
            "seats": 4                     | "seats": "4"                  | a text for a number
            "seats": 4                     | "seats": 0                    | below the minimum
            "seats": 4                     | "seats": 13                   | above the maximum
            "seats": 4,                    | ''                            | a missing field
            "note": null                   | "note": 7                     | neither text nor null
            0190a6f2-7f5c-7c3a             | 0190a6f2                      | no UUID
            2026-01-05T18:30:00Z           | 2026-01-05                    | no time
            2026-01-05T18:30:00Z           | 2026-01-05T18:30:00           | a time without its zone
            """)
    void a_body_that_is_not_as_documented_is_found(String right, String wrong, String why) {
        assertThat(TABLE).contains(right);
        assertThat(contract.violations(shown(TABLE.replace(right, wrong))))
                .as(why)
                .singleElement()
                .asString()
                .startsWith("body: ");
    }

    @Test
    void a_body_that_is_no_json_is_found() {
        assertThat(contract.violations(shown("<table/>")))
                .singleElement()
                .asString()
                .contains("is no JSON");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,     /chairs,      429, too-many-requests, true
            GET,     /chairs,      503, unavailable,       true
            PATCH,   /tables/best, 431, header-too-large,  true
            GET,     /chairs,      429, unavailable,       false
            GET,     /chairs,      409, sold-out,          false
            GET,     /tables/best, 429, too-many-requests, false
            """)
    void an_address_without_an_operation_can_meet_a_limit(
            String method, String path, int status, String problem, boolean isRight) {
        var answer = answer(
                method,
                path,
                status,
                Map.of("Content-Type", "application/problem+json"),
                "{\"type\": \"/problems/%s\"}".formatted(problem));

        assertThat(contract.violations(answer).isEmpty()).isEqualTo(isRight);
    }

    @Test
    void options_is_allowed_everywhere() {
        assertThat(contract.violations(answer("OPTIONS", "/tables/best", 204, Map.of("Allow", "GET"), "")))
                .isEmpty();
        assertThat(contract.violations(answer("OPTIONS", "/tables/best", 204, Map.of(), "")))
                .hasSize(1);
    }

    @Test
    void an_undocumented_status_is_found() {
        assertThat(contract.violations(answer("GET", "/tables/" + UUID.randomUUID(), 204, Map.of(), "")))
                .singleElement()
                .asString()
                .startsWith("status 204 is not documented");
    }

    @Test
    void another_media_type_is_found() {
        assertThat(contract.violations(answer(
                        "GET",
                        "/tables/" + UUID.randomUUID(),
                        200,
                        Map.of("Content-Type", "text/plain", "ETag", "\"1\""),
                        TABLE)))
                .containsExactly("media type text/plain is not documented");
    }

    @Test
    void a_missing_header_a_wrong_one_and_one_too_many_are_found() {
        var path = "/tables/" + UUID.randomUUID();
        var json = Map.of("Content-Type", "application/json");

        assertThat(contract.violations(answer("GET", path, 200, json, TABLE)))
                .containsExactly("header ETag is missing");
        assertThat(contract.violations(answer("GET", path, 200, with(json, "ETag", "1"), TABLE)))
                .singleElement()
                .asString()
                .startsWith("header ETag: ");
        assertThat(contract.violations(
                        answer("GET", path, 200, with(with(json, "ETag", "\"1\""), "Set-Cookie", "a=b"), TABLE)))
                .containsExactly("header Set-Cookie is not documented");
    }

    @Test
    void an_unexpected_body_is_found() {
        assertThat(contract.violations(
                        answer("GET", "/tables/" + UUID.randomUUID(), 304, Map.of("ETag", "\"1\""), TABLE)))
                .singleElement()
                .asString()
                .startsWith("there should be no body");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /problems/sold-out           | /problems/empty-cart        | a problem that the operation does not name
            "status": 409                | "status": 400               | a status that is not that of the answer
            , "names": ["Tiramisù"]      | ''                          | a missing member
            ["Tiramisù"]                 | "Tiramisù"                  | a member of another kind
            "title": "Sold out",         | ''                          | no title
            """)
    void a_refusal_that_is_not_as_documented_is_found(String right, String wrong, String why) {
        assertThat(REFUSAL).contains(right);
        assertThat(contract.violations(reserved("{\"guests\": 2}", 409, REFUSAL.replace(right, wrong))))
                .as(why)
                .isNotEmpty();
    }

    @Test
    void a_problem_without_its_header_is_found() {
        var unavailable = """
                {"type": "/problems/unavailable", "title": "x", "status": 503}""";

        assertThat(contract.violations(reserved("{}", 503, unavailable)))
                .containsExactly("header Retry-After is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"guests": 0}
            {"guests": 2, "smoking": true}
            {}
            guests=2
            """)
    void an_accepted_request_that_the_document_forbids_is_found(String body) {
        assertThat(contract.violations(reserved(body, 200, TABLE))).isNotEmpty();
        assertThat(contract.violations(reserved(body, 409, REFUSAL))).isEmpty();
    }

    @Test
    void an_accepted_request_with_a_forbidden_parameter_is_found() {
        var json = Map.of("Content-Type", "application/json", "ETag", "\"1\"");

        assertThat(contract.violations(answer("GET", "/tables/7", 200, json, TABLE)))
                .singleElement()
                .asString()
                .startsWith("accepted with parameter tableId");
    }

    @Test
    void an_undocumented_operation_must_be_refused() {
        var problem = """
                {"type": "/problems/not-found", "title": "x", "status": 404}""";
        var json = Map.of("Content-Type", "application/problem+json");

        assertThat(contract.violations(answer("GET", "/chairs", 404, json, problem)))
                .isEmpty();
        assertThat(contract.violations(answer("GET", "/chairs", 200, json, "[]")))
                .hasSize(1);
        assertThat(contract.violations(answer("GET", "/chairs", 404, Map.of(), "")))
                .hasSize(1);
        assertThat(contract.violations(answer("DELETE", "/tables/7", 204, json, "")))
                .hasSize(1);
    }

    @Test
    void the_refusal_of_a_head_has_no_body_to_name_its_problem() {
        var json = Map.of("Content-Type", "application/problem+json");

        assertThat(contract.violations(answer("HEAD", "/chairs", 404, json, "")))
                .isEmpty();
        assertThat(contract.violations(answer("HEAD", "/chairs", 400, json, "")))
                .isEmpty();
        assertThat(contract.violations(answer("HEAD", "/chairs", 200, json, "")))
                .hasSize(1);
        assertThat(contract.violations(answer("GET", "/chairs", 400, json, ""))).hasSize(1);
    }

    @Test
    void a_literal_path_is_preferred_to_a_parameter() {
        assertThat(contract.operationOf(answer("GET", "/tables/best", 200, Map.of(), "")))
                .contains("GET /tables/best");
        assertThat(contract.operationOf(answer("HEAD", "/tables/7", 200, Map.of(), "")))
                .contains("GET /tables/{tableId}");
    }

    @Test
    void every_documented_answer_is_listed() {
        assertThat(contract.answers())
                .contains("GET /tables/{tableId} 304", "POST /tables/{tableId}/reservation 409")
                .hasSize(9);
    }

    private static Exchange shown(String body) {
        var headers = Map.of("Content-Type", "application/json;charset=UTF-8", "ETag", "\"1\"");
        return answer("GET", "/tables/" + UUID.randomUUID(), 200, headers, body);
    }

    private static Exchange reserved(String request, int status, String body) {
        var type = status < 400 ? "application/json" : "application/problem+json";
        return new Exchange(
                "POST",
                "/tables/%s/reservation".formatted(UUID.randomUUID()),
                Map.of(),
                Map.of("content-type", List.of("application/json")),
                request,
                status,
                Map.of("Content-Type", List.of(type)),
                body);
    }

    private static Exchange answer(String method, String path, int status, Map<String, String> headers, String body) {
        Map<String, List<String>> lists = new HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Exchange(method, path, Map.of(), Map.of(), "", status, lists, body);
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }
}
