package dev.comanda.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In production every log line is one JSON object, even of a failed start. */
class ProductionLogIT {

    /** A closed port, so that the start fails with a stack trace. */
    private static final String CLOSED_PORT = "127.0.0.1:1";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void each_line_is_one_json_object_with_the_stack_trace_in_it() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : startWithoutDatabase()) {
            lines.add(JSON.readTree(line));
        }

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("timestamp").asText()).isNotEmpty();
            assertThat(line.path("level").asText()).isNotEmpty();
            assertThat(line.has("message")).isTrue();
        });
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("level").asText()).isEqualTo("ERROR");
            assertThat(line.path("stackTrace").asText()).contains("\n\tat ");
        });
    }

    private static List<String> startWithoutDatabase() throws IOException {
        var jar = Path.of(System.getProperty("comanda.root"), "menu-service/target/quarkus-app/quarkus-run.jar");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(java.toString(), "-jar", jar.toString()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", "0",
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + CLOSED_PORT + "/menu",
                        "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + CLOSED_PORT + "/menu",
                        "QUARKUS_DATASOURCE_USERNAME", "menu",
                        "QUARKUS_DATASOURCE_PASSWORD", "menu",
                        "KAFKA_BOOTSTRAP_SERVERS", CLOSED_PORT,
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:///nowhere"));
        var process = builder.start();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            return output.lines().filter(line -> !line.startsWith("WARNING: ")).toList();
        } finally {
            process.destroyForcibly();
        }
    }
}
