package dev.comanda.order.adapter.out.kafka;

import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.payment;
import static dev.comanda.order.domain.Examples.placement;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.comanda.messaging.event.EventJson;
import dev.comanda.messaging.outbox.OutgoingEvent;
import dev.comanda.order.domain.Cancellation;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderEvent;
import dev.comanda.order.domain.PaymentConfirmation;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves the service is what its contracts promise. */
@QuarkusTest
class OrderEventContractTest {

    private static final Path CONTRACTS = Path.of("contracts");

    private final ObjectMapper plain = new ObjectMapper();
    private final OrderEventMapping mapping = new OrderEventMapping();

    @Inject
    EventJson eventJson;

    static Stream<OrderEvent> events() {
        Order order = placement().order();
        return Stream.of(
                placement().events().getFirst(),
                ((PaymentConfirmation.Confirmed) order.confirm(payment(1170), NOON)).event(),
                ((Cancellation.Cancelled) order.cancel("no time", NOON)).event(),
                order.expire(NOON).orElseThrow());
    }

    @Test
    void every_kind_of_event_is_tested_here() {
        Set<Class<?>> tested = events().map(Object::getClass).collect(Collectors.toSet());

        assertThat(tested).containsExactlyInAnyOrder(OrderEvent.class.getPermittedSubclasses());
    }

    @Test
    void every_contract_belongs_to_an_event() {
        Set<String> types =
                events().map(event -> mapping.toOutgoing(event).type()).collect(Collectors.toSet());

        assertThat(Arrays.stream(CONTRACTS.toFile().list())
                        .map(name -> name.replaceAll("\\.(schema|example)\\.json", "")))
                .isNotEmpty()
                .allMatch(types::contains);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_to_its_schema(OrderEvent event) throws IOException {
        OutgoingEvent outgoing = mapping.toOutgoing(event);

        assertThat(schemaOf(outgoing).validate(plain.readTree(eventJson.write(outgoing.data()))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_example_keeps_to_its_schema_and_has_the_events_fields(OrderEvent event) throws IOException {
        OutgoingEvent outgoing = mapping.toOutgoing(event);
        JsonNode example = read(outgoing.type() + ".example.json");
        JsonNode written = plain.readTree(eventJson.write(outgoing.data()));

        assertThat(schemaOf(outgoing).validate(example)).isEmpty();
        assertThat(example.fieldNames()).toIterable().containsExactlyElementsOf(() -> written.fieldNames());
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_schema_tells_good_from_bad(OrderEvent event) throws IOException {
        OutgoingEvent outgoing = mapping.toOutgoing(event);
        String example = read(outgoing.type() + ".example.json").toString();
        JsonNode wrong = plain.readTree(example.replace("\"refund\":\"none\"", "\"refund\":\"gone\""));

        assertThat(schemaOf(outgoing).validate(wrong)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_goes_to_the_orders_topic_under_its_id_and_version(OrderEvent event) {
        OutgoingEvent outgoing = mapping.toOutgoing(event);

        assertThat(outgoing.topic()).isEqualTo("order.events");
        assertThat(outgoing.aggregateId()).isEqualTo(event.order().id());
        assertThat(outgoing.aggregateVersion()).isEqualTo(event.order().version());
    }

    private JsonSchema schemaOf(OutgoingEvent outgoing) throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(read(outgoing.type() + ".schema.json"));
    }

    private JsonNode read(String name) throws IOException {
        return plain.readTree(CONTRACTS.resolve(name).toFile());
    }
}
