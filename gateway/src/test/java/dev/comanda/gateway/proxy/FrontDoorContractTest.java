package dev.comanda.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comanda.contracts.ApiCompatibility;
import dev.comanda.contracts.ApiDocument;
import dev.comanda.contracts.DocumentRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document at /api/docs is what the contracts of gateway and services make together, and has every route. */
class FrontDoorContractTest {

    private static final Path SERVED = Path.of("src/main/resources/pages/docs/openapi.json");

    /** As the last release left it; ./dev contract --release copies it there. */
    private static final ObjectNode RELEASED = ApiDocument.read(Path.of("contracts/released/openapi.json"));

    private static final Set<String> OWN = Set.of(
            "GET /api/live/orders/{orderId}",
            "GET /problems/{name}",
            "GET /orders/{orderId}",
            "GET /api/docs",
            "GET /api/docs/openapi.json",
            "GET /api/docs/asyncapi.json");

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final ObjectNode merged = FrontDoorDocument.merged();

    @Test
    void the_served_document_is_what_the_contracts_make_together() throws IOException {
        String expected = json.writeValueAsString(merged) + "\n";
        if (Boolean.getBoolean("contract.renew")) {
            Files.createDirectories(SERVED.getParent());
            Files.writeString(SERVED, expected);
        }

        assertThat(Files.readString(SERVED))
                .as("%s is renewed from the contracts by: ./dev contract", SERVED)
                .isEqualTo(expected);
    }

    @Test
    void it_has_every_route_and_no_other() {
        List<String> routes = RouteTable.COMANDA.routes().stream()
                .flatMap(route -> route.methods().stream().map(method -> method + " " + route.pattern()))
                .distinct()
                .toList();

        assertThat(ApiDocument.operations(merged).keySet().stream().filter(name -> !OWN.contains(name)))
                .containsExactlyInAnyOrderElementsOf(routes);
        assertThat(ApiDocument.operations(merged).keySet()).containsAll(OWN);
    }

    @Test
    void every_operation_has_a_name_of_its_own_an_example_and_a_place_in_the_list() {
        Set<String> tags = Set.copyOf(merged.path("tags").findValuesAsText("name"));
        var operations = ApiDocument.operations(merged).values();

        assertThat(operations.stream()
                        .map(operation -> operation.path("operationId").asText()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(operations).allSatisfy(operation -> {
            assertThat(tags).contains(operation.path("tags").path(0).asText());
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.findValues("content"))
                    .allSatisfy(content -> assertThat(content)
                            .allSatisfy(
                                    media -> assertThat(media.path("examples")).isNotEmpty()));
            assertThat(operation.findParents("in"))
                    .allSatisfy(
                            parameter -> assertThat(parameter.has("example")).isTrue());
        });
    }

    /** What redocly and spectral ask for; ./dev lint asks themselves. */
    @Test
    void it_breaks_no_rule_of_linters() {
        assertThat(DocumentRules.violations(merged)).isEmpty();
    }

    @Test
    void clients_of_the_last_release_get_along_with_it() {
        assertThat(ApiDocument.operations(RELEASED)).isNotEmpty();
        assertThat(ApiCompatibility.violations(RELEASED, merged)).isEmpty();
    }

    @Test
    void it_can_be_compared_with_that_of_the_next_release() {
        assertThat(ApiCompatibility.violations(merged, merged)).isEmpty();
    }

    @Test
    void every_operation_says_that_it_may_be_too_much_too_slow_or_not_readable() {
        Map<String, String> everywhere = Map.of(
                "408", "RequestTimeout",
                "414", "UriTooLong",
                "429", "TooManyRequests",
                "431", "HeaderTooLarge",
                "500", "Internal",
                "503", "Unavailable",
                "505", "HttpVersion");

        assertThat(ApiDocument.operations(merged)).allSatisfy((name, operation) -> {
            JsonNode responses = operation.path("responses");
            assertThat(responses.has("400")).isTrue();
            everywhere.forEach((status, component) -> assertThat(
                            responses.path(status).path("$ref").asText())
                    .isIn(reference(component), reference(component + "WithSession")));
        });
        assertThat(List.of("TooManyRequests", "TooManyRequestsWithSession"))
                .allSatisfy(component -> assertThat(merged.at("/components/responses/" + component)
                                .path("headers")
                                .propertyStream()
                                .map(Map.Entry::getKey))
                        .contains("Retry-After", "RateLimit", "RateLimit-Policy"));
    }

    private static String reference(String component) {
        return "#/components/responses/" + component;
    }

    @Test
    void nothing_of_the_inside_shows() {
        Set<String> schemes = merged.path("components")
                .path("securitySchemes")
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(schemes).containsExactlyInAnyOrder("session", "customer", "staff", "signature");
        assertThat(merged.toString()).doesNotContain("internal/", "\"token\"", "x-problems", "/q/");
        for (JsonNode security : merged.findValues("security")) {
            security.forEach(
                    requirement -> assertThat(requirement.propertyStream().map(Map.Entry::getKey))
                            .isSubsetOf(schemes));
        }
    }
}
