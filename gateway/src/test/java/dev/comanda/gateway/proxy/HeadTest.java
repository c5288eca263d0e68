package dev.comanda.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HEAD tells what GET would be told. */
@QuarkusTest
@WithTestResource(StubServices.class)
class HeadTest extends RunningGateway {

    @BeforeEach
    void start() {
        services.haveOrder("large", "{\"note\":\"%s\"}".formatted("again and ".repeat(500)));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/orders/large, gzip",
        "/api/orders/large, identity",
        "/api/menu, gzip",
        "/api/nothing, gzip",
        "/, gzip",
        "/assets/swagger-ui-bundle.js, gzip",
        "/assets/swagger-ui-bundle.js, identity",
        "/problems, identity"
    })
    void all_fields_are_those_of_get(String path, String coding) {
        var got = ask("GET", path, coding);
        var head = ask("HEAD", path, coding);

        assertThat(head.body()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(got.statusCode());
        assertThat(fields(head)).isEqualTo(fields(got)).containsKey("content-length");
    }

    private HttpResponse<String> ask(String method, String path, String coding) {
        return browser.send(method, path, BodyPublishers.noBody(), "Accept-Encoding", coding);
    }

    private static Map<String, List<String>> fields(HttpResponse<String> answer) {
        Map<String, List<String>> fields = new TreeMap<>(answer.headers().map());
        fields.remove("x-request-id");
        return fields;
    }
}
