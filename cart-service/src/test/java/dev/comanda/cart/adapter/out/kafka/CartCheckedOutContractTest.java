package dev.comanda.cart.adapter.out.kafka;

import static dev.comanda.cart.domain.TestCarts.changed;
import static dev.comanda.cart.domain.TestCarts.checkedOut;
import static dev.comanda.cart.domain.TestCarts.pricing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartEvent;
import dev.comanda.cart.domain.CartState;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.TestCarts;
import dev.comanda.cart.domain.TestCoupons;
import dev.comanda.messaging.event.EventJson;
import dev.comanda.messaging.outbox.OutgoingEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What leaves the service is what its contract promises. */
@QuarkusTest
class CartCheckedOutContractTest {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final UUID ORDER = UUID.randomUUID();

    private final ObjectMapper plain = new ObjectMapper();

    @Inject
    EventJson eventJson;

    @Test
    void a_checkout_with_and_without_a_coupon_keeps_to_the_schema() throws IOException {
        assertThat(schema().validate(serialised(withCoupon()))).isEmpty();
        assertThat(schema().validate(serialised(TestCarts.lockedCart(ORDER)))).isEmpty();
    }

    @Test
    void the_example_keeps_to_the_schema() throws IOException {
        assertThat(schema().validate(example())).isEmpty();
    }

    @Test
    void the_schema_tells_good_from_bad() throws IOException {
        JsonNode wrong = plain.readTree(example()
                .toString()
                .replaceFirst("\"quantity\":\\d+", "\"quantity\":0")
                .replace("\"EUR\"", "\"Euro\""));

        assertThat(schema().validate(wrong)).hasSizeGreaterThan(1);
        assertThat(schema().validate(plain.readTree("{}"))).isNotEmpty();
    }

    @Test
    void the_example_has_the_fields_of_the_event_and_no_others() throws IOException {
        assertThat(shapeOf(example())).isEqualTo(shapeOf(serialised(withCoupon())));
    }

    @Test
    void the_event_goes_to_its_topic_under_the_carts_id_and_version() {
        Cart cart = withCoupon();

        OutgoingEvent outgoing = outgoing(cart);

        assertThat(outgoing.topic()).isEqualTo("cart.events");
        assertThat(outgoing.type()).isEqualTo("CartCheckedOut.v1");
        assertThat(outgoing.aggregateId()).isEqualTo(cart.id());
        assertThat(outgoing.aggregateVersion()).isEqualTo(cart.version());
    }

    private static Cart withCoupon() {
        Cart cart = changed(TestCarts.tiramisuCart(3).add(Dishes.pizza(), List.of(Dishes.LARGE), 1, UUID.randomUUID()));
        Cart cheaper = changed(cart.apply("SAVE10", pricing(TestCoupons.save10())));
        return checkedOut(cheaper, pricing(TestCoupons.save10()), ORDER).cart();
    }

    private static OutgoingEvent outgoing(Cart cart) {
        if (cart.state() instanceof CartState.Locked(var checkout)) {
            return new CartEventMapping()
                    .toOutgoing(new CartEvent.CartCheckedOut(cart.id(), cart.customer(), cart.version(), checkout));
        }
        throw new AssertionError("not checked out: " + cart);
    }

    private JsonNode serialised(Cart cart) throws IOException {
        return plain.readTree(eventJson.write(outgoing(cart).data()));
    }

    private JsonNode example() throws IOException {
        return plain.readTree(
                CONTRACTS.resolve("CartCheckedOut.v1.example.json").toFile());
    }

    private static JsonSchema schema() throws IOException {
        String schema = Files.readString(CONTRACTS.resolve("CartCheckedOut.v1.schema.json"));
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema, strict);
    }

    /** Each field's path and the kind of its value. */
    private static SortedMap<String, JsonNodeType> shapeOf(JsonNode node) {
        SortedMap<String, JsonNodeType> shape = new TreeMap<>();
        collect("", node, shape);
        return shape;
    }

    private static void collect(String path, JsonNode node, SortedMap<String, JsonNodeType> shape) {
        shape.put(path, node.getNodeType());
        node.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), shape));
        if (node.isArray()) {
            node.forEach(element -> collect(path + "[]", element, shape));
        }
    }
}
