package dev.comanda.order.adapter.in.kafka;

import static dev.comanda.order.domain.Examples.newId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comanda.contracts.event.Contracts;
import dev.comanda.contracts.event.Delivery;
import dev.comanda.messaging.event.InvalidEvent;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is carried unopened has to keep to its contract, too: it is published again and shown to guests. */
@QuarkusTest
class BrokenCheckoutsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    CartEvents cartEvents;

    @Inject
    Orders orders;

    private final UUID orderId = newId();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /lines                       | []      | lines: not 1 to 100
            /lines                       | [null]  | lines
            /lines                       | null    | lines
            /lines/0                     | 7       | LineJson
            /lines/0/lineId              | "1"     | lineId
            /lines/0/name                | ""      | name
            /lines/0/name                | 7       | name
            /lines/0/quantity            | 0       | quantity
            /lines/0/quantity            | 100     | quantity
            /lines/0/quantity            | "1"     | quantity
            /lines/0/unitPrice/amount    | 1.5     | unitPrice
            /lines/0/unitPrice/currency  | "Euro"  | unitPrice
            /lines/0/discount            | null    | discount
            /lines/0/discount/amount     | -1      | discount
            /lines/0/options             | null    | options
            /lines/0/options/0/name      | ""      | name
            /lines/0/options/0/priceDelta| {}      | priceDelta
            /coupon/code                 | ""      | coupon.code
            /coupon                      | "SAVE"  | CouponJson
            /subtotal                    | null    | subtotal
            /total/amount                | -1      | total
            """)
    void a_checkout_that_breaks_its_contract_is_refused(String field, String value, String reason) throws IOException {
        ObjectNode data = example();
        JsonPointer pointer = JsonPointer.compile(field);
        if (data.at(pointer.head()) instanceof ObjectNode parent) {
            parent.set(pointer.last().getMatchingProperty(), JSON.readTree(value));
        } else {
            data.withArray(pointer.head()).set(pointer.last().getMatchingIndex(), JSON.readTree(value));
        }

        assertRefused(data, reason);
    }

    @ParameterizedTest
    @CsvSource({"lines", "coupon", "subtotal", "discount", "total", "orderId", "cartId", "customer", "checkedOutAt"})
    void a_checkout_without_a_field_is_refused(String field) {
        ObjectNode data = example();
        data.remove(field);

        assertRefused(data, field);
    }

    private void assertRefused(JsonNode data, String reason) {
        assertThatExceptionOfType(InvalidEvent.class)
                .isThrownBy(() -> OnContext.await(() -> cartEvents.on(record(data))))
                .withMessageContaining(reason);
        assertThat(OnContext.await(() -> orders.find(orderId))).isEmpty();
    }

    private ObjectNode example() {
        ObjectNode data = ((ObjectNode) delivery().data()).deepCopy();
        return data.put("orderId", orderId.toString());
    }

    private static ConsumerRecord<String, byte[]> record(JsonNode data) {
        ConsumerRecord<String, byte[]> good = delivery().record();
        ConsumerRecord<String, byte[]> broken = new ConsumerRecord<>(
                good.topic(), 0, 0, good.key(), data.toString().getBytes(UTF_8));
        good.headers().forEach(header -> broken.headers().add(header));
        return broken;
    }

    private static Delivery delivery() {
        return Contracts.of("cart-service").contract("CartCheckedOut.v1").delivery();
    }
}
