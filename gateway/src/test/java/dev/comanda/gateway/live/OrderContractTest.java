package dev.comanda.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of the publisher's own examples is a message to watchers. */
class OrderContractTest {

    private static final Path CONTRACTS = Path.of("..", "order-service", "contracts");

    private final ObjectMapper json = new ObjectMapper();

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACTS)) {
            return files.filter(file -> file.toString().endsWith(".example.json")).toList().stream();
        }
    }

    @Test
    void there_are_examples() throws IOException {
        assertThat(examples()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_order_event_says_what_watchers_are_told(Path example) throws IOException {
        JsonNode event = json.readTree(example.toFile());

        LiveMessage message = json.readValue(example.toFile(), LiveMessage.class);

        assertThat(message.orderId()).isEqualTo(event.get("orderId").asText());
        assertThat(message.version()).isEqualTo(event.get("version").asLong());
        assertThat(message.status()).isEqualTo(event.get("status").asText());
        assertThat(message.refund()).isEqualTo(event.get("refund").asText());
        assertThat(message.updatedAt()).isEqualTo(event.get("updatedAt").asText());
    }
}
