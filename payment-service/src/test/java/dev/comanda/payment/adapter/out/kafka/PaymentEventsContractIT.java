package dev.comanda.payment.adapter.out.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.comanda.messaging.event.EventJson;
import dev.comanda.messaging.outbox.OutgoingEvent;
import dev.comanda.money.Money;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves the service is what its contracts promise. */
@QuarkusTest
class PaymentEventsContractIT {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final UUID ORDER_ID = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.250Z");

    private final ObjectMapper plain = new ObjectMapper();

    @Inject
    EventJson eventJson;

    static List<PaymentEvent> events() {
        return List.of(
                new PaymentEvent.SessionOpened(ORDER_ID, 1, "cs_test_1", NOW),
                new PaymentEvent.Succeeded(ORDER_ID, 2, Money.of(1250, "EUR"), new Receipt("stripe", "pi_1", NOW)),
                new PaymentEvent.Failed(ORDER_ID, 2, "card_declined", NOW),
                new PaymentEvent.SessionExpired(ORDER_ID, 2, NOW));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_to_its_schema(PaymentEvent event) throws IOException {
        assertThat(schema(event).validate(serialised(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_example_keeps_to_the_schema_and_has_the_events_fields(PaymentEvent event) throws IOException {
        assertThat(schema(event).validate(example(event))).isEmpty();
        assertThat(example(event).fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> serialised(event).fieldNames());
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_schema_misses_every_field(PaymentEvent event) throws IOException {
        ObjectNode nothing = plain.createObjectNode();

        assertThat(schema(event).validate(nothing)).hasSize(serialised(event).size());
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_goes_to_its_topic_under_the_orders_id_and_the_payments_version(PaymentEvent event) {
        OutgoingEvent outgoing = new PaymentEventMapping().toOutgoing(event);

        assertThat(outgoing.topic()).isEqualTo("payment.events");
        assertThat(outgoing.aggregateId()).isEqualTo(ORDER_ID);
        assertThat(outgoing.aggregateVersion()).isEqualTo(event.version());
    }

    private JsonNode serialised(PaymentEvent event) {
        try {
            return plain.readTree(
                    eventJson.write(new PaymentEventMapping().toOutgoing(event).data()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode example(PaymentEvent event) throws IOException {
        return plain.readTree(Files.readString(CONTRACTS.resolve(typeOf(event) + ".example.json")));
    }

    private static JsonSchema schema(PaymentEvent event) throws IOException {
        var checkingFormats =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(CONTRACTS.resolve(typeOf(event) + ".schema.json")), checkingFormats);
    }

    private static String typeOf(PaymentEvent event) {
        return new PaymentEventMapping().toOutgoing(event).type();
    }
}
