package dev.comanda.systemtests;

import static dev.comanda.systemtests.Answers.problem;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.contracts.ApiDocument;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Generic refusals, tested with every operation of the OpenAPI document. */
@ExtendWith(RunningComanda.class)
class EveryOperationIT {

    private final Comanda comanda;
    private final JsonNode document;

    EveryOperationIT(Comanda comanda) {
        this.comanda = comanda;
        this.document = given().baseUri(comanda.gateway().toString())
                .get("/api/docs/openapi.json")
                .as(JsonNode.class);
    }

    @TestFactory
    Stream<DynamicTest> wrong_credentials_are_refused() {
        return each(
                operation -> operation.canAnswer(401) && !operation.isSocket(),
                operation -> call(operation, caller().auth().preemptive().basic("manager", "a guess"))
                        .spec(problem(401, "unauthenticated")));
    }

    @TestFactory
    Stream<DynamicTest> requests_of_other_origins_are_refused() {
        return each(
                operation -> operation.canAnswer(403) && operation.isUnsafe(),
                operation -> call(operation, manager().header("Origin", "https://evil.example"))
                        .spec(problem(403, "origin")));
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_is_too_large_is_refused() {
        return each(
                operation -> operation.canAnswer(413),
                operation -> call(operation, manager().body("x".repeat(512 * 1024 + 1)))
                        .spec(problem(413, "too-large")));
    }

    @TestFactory
    Stream<DynamicTest> another_media_type_is_refused() {
        return each(
                operation -> operation.canAnswer(415),
                operation -> call(operation, manager().contentType("text/plain").body("{}"))
                        .spec(problem(415, "unsupported-media-type")));
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_is_no_json_is_refused() {
        return each(
                Operation::takesJson,
                operation -> call(
                                operation,
                                manager().contentType("application/json").body("{"))
                        .spec(problem(400, "malformed")));
    }

    @TestFactory
    Stream<DynamicTest> a_field_that_is_not_known_is_refused() {
        return each(
                Operation::takesJson,
                operation -> call(
                                operation,
                                manager().contentType("application/json").body("{\"unheardOf\": 1}"))
                        .spec(problem(400, "unknown-field")));
    }

    @TestFactory
    Stream<DynamicTest> only_json_is_acceptable() {
        return each(
                operation -> operation.canAnswer(406),
                operation -> call(
                                operation,
                                manager()
                                        .accept("application/xml")
                                        .contentType("application/json")
                                        .body("{}"))
                        .spec(problem(406, "not-acceptable")));
    }

    private Stream<DynamicTest> each(Predicate<Operation> which, Consumer<Operation> test) {
        return ApiDocument.operations(document).entrySet().stream()
                .map(entry -> new Operation(entry.getKey(), entry.getValue()))
                .filter(which)
                .map(operation -> dynamicTest(operation.name(), () -> test.accept(operation)));
    }

    private RequestSpecification caller() {
        return given().filter(comanda.contract()).baseUri(comanda.gateway().toString());
    }

    private RequestSpecification manager() {
        return caller().auth().preemptive().basic("manager", comanda.secret("staff-manager.password"));
    }

    private static ValidatableResponse call(Operation operation, RequestSpecification request) {
        return request.request(operation.method(), operation.path()).then();
    }

    /** @param name method and path, as in the document */
    private record Operation(String name, JsonNode description) {

        String method() {
            return name.substring(0, name.indexOf(' '));
        }

        String path() {
            return name.substring(name.indexOf(' ') + 1)
                    .replace("{provider}", "stripe")
                    .replace("{service}", "cart-service")
                    .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        }

        boolean isUnsafe() {
            return !method().equals("GET");
        }

        boolean takesJson() {
            return description.has("requestBody") && canAnswer(415);
        }

        boolean isSocket() {
            return canAnswer(101);
        }

        boolean canAnswer(int status) {
            return description.path("responses").has(Integer.toString(status));
        }
    }
}
