package dev.comanda.order.adapter.out.kafka;

import static dev.comanda.order.domain.Examples.ANNA;
import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.WINDOW;
import static dev.comanda.order.domain.Examples.basket;
import static dev.comanda.order.domain.Examples.checkout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Order;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderEventJsonTest {

    @Test
    void a_basket_is_carried_with_all_its_fields() {
        assertThat(eventOf(Map.of("giftWrap", true)).basket())
                .containsEntry("giftWrap", true)
                .containsAllEntriesOf(basket(1300, 130).content());
    }

    @Test
    void a_basket_replaces_no_field_of_the_order() {
        OrderEventJson event = eventOf(Map.of("status", "paid", "version", 7, "giftWrap", true));

        assertThat(event.status()).isEqualTo("pending");
        assertThat(event.basket()).containsKey("giftWrap").doesNotContainKeys("status", "version");
    }

    private static OrderEventJson eventOf(Map<String, Object> more) {
        Map<String, Object> content = new LinkedHashMap<>(basket(1300, 130).content());
        content.putAll(more);
        return OrderEventJson.from(
                Order.place(checkout(ANNA, new Basket(content)), WINDOW, NOON).order());
    }
}
