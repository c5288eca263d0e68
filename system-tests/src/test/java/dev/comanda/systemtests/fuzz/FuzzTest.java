package dev.comanda.systemtests.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.contracts.HttpContract;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fuzzer finds violations. */
class FuzzTest {

    private static final int COUNT = 200;

    private static final String DOCUMENT = """
        {"openapi": "3.1.0", "paths": {"/things": {"post": {
          "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
          "responses": {
            "200": {"content": {"application/json": {"schema": {"type": "object", "properties": {"id": {"type": "string"}}}}}},
            "400": {"content": {"application/problem+json": {"schema": {"type": "object"}}}},
            "500": {"content": {"application/problem+json": {"schema": {"type": "object"}}}},
            "503": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}}}}},
         "components": {"schemas": {"Thing": {
          "type": "object", "required": ["quantity"], "properties": {"quantity": {"type": "integer", "minimum": 1, "maximum": 99}}}}}}\
        """;

    private final Api api = new Api(read(DOCUMENT));
    private final Operation operation = api.operations().getFirst();
    private final Requests requests =
            new Requests(api, List.of(new FuzzCaller(List.of(), new KnownValues(Map.of()))), body -> "signed");

    @Test
    void conforming_responses_are_no_findings() throws IOException {
        assertThat(findings(FuzzTest::honest)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 500 Oops|Content-Type: application/problem+json|Content-Length: 2||{}",
                "HTTP/1.1 503 Busy|Content-Type: application/problem+json|Content-Length: 2||{}",
                "HTTP/1.1 418 Teapot|Content-Type: application/problem+json|Content-Length: 2||{}",
                "HTTP/1.1 400 Bad|Content-Type: text/html|Content-Length: 2||{}",
                "HTTP/1.1 400 Bad|Content-Length: 0||",
                "HTTP/1.1 200 OK|Content-Type: application/json|Content-Length: 2||{}",
                "HTTP/1.1 200 OK|Content-Type: application/json|Content-Length: 7||{\"a\":1}",
                "HTTP/1.1 400 Bad|Content-Type: application/problem+json|Content-Length: 3||{}",
                ""
            })
    void a_violating_response_to_an_unknown_field_is_found(String wrong) throws IOException {
        var findings =
                findings(request -> request.contains("unheardOf") ? wrong.replace("|", "\r\n") : honest(request));

        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding).contains("POST /things, request", "-Dcomanda.fuzz.seed=7"))
                .anySatisfy(finding -> assertThat(finding).contains("Content-Type: ", "{\"unheardOf\":"));
    }

    @Test
    void a_seed_reproduces_its_requests_and_another_seed_differs() {
        assertThat(all(7)).isEqualTo(all(7)).isNotEqualTo(all(8));
    }

    private List<String> findings(UnaryOperator<String> script) throws IOException {
        try (var server = new ScriptedServer(script)) {
            var verdict = new ResponseCheck(new HttpContract(api.document()));
            return new Fuzz(7, requests, verdict, server.address()).findings(operation, COUNT);
        }
    }

    private static String honest(String request) {
        var refusal = request.startsWith("POST ") ? "400 malformed" : "405 method-not-allowed";
        var problem = "{\"type\":\"/problems/%s\"}".formatted(refusal.substring(4));
        return "HTTP/1.1 %s\r\nContent-Type: application/problem+json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(refusal, problem.length(), problem);
    }

    private List<String> all(long seed) {
        return IntStream.range(0, 20)
                .mapToObj(number -> requests.next(operation, RandomChoice.of(seed, operation.name(), number)))
                .map(FuzzedCall::toString)
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
