package dev.comanda.payment.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.comanda.payment.domain.Bill;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The publisher's own example is one that we can take. */
class OrderContractTest {

    private static final Path EXAMPLE = Path.of("..", "order-service", "contracts", "OrderCreated.v1.example.json");

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void a_created_order_is_a_bill() throws IOException {
        OrderJson order = json.readValue(EXAMPLE.toFile(), OrderJson.class);

        Bill bill = order.toDomain();

        assertThat(order.isPayable()).isTrue();
        assertThat(bill.orderId()).isEqualTo(order.orderId());
        assertThat(bill.total()).isEqualTo(order.total());
        assertThat(bill.lines()).hasSameSizeAs(order.lines());
    }
}
