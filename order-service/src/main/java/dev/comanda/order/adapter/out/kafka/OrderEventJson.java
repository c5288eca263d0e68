package dev.comanda.order.adapter.out.kafka;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderState.Cancelled;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data of every order event: the whole order after the change, so that consumers need no lookup.
 *
 * @param basket as cart-service sent it, unopened
 */
record OrderEventJson(
        UUID orderId,
        long version,
        String status,
        String refund,
        Instant updatedAt,
        UUID cartId,
        String customer,
        @JsonAnyGetter Map<String, Object> basket,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String reason,
        @JsonInclude(NON_NULL) @Nullable String cancelledBy) {

    private static final List<String> OWN = Stream.of(OrderEventJson.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    OrderEventJson {
        basket = new LinkedHashMap<>(basket);
        basket.keySet().removeAll(OWN);
    }

    static OrderEventJson from(Order order) {
        return new OrderEventJson(
                order.id(),
                order.version(),
                nameOf(order.status()),
                nameOf(order.refund()),
                order.updatedAt(),
                order.cartId(),
                order.customer(),
                order.basket().content(),
                order.createdAt(),
                order.expiresAt(),
                order.cancellation().map(Cancelled::reason).orElse(null),
                order.cancellation()
                        .map(Cancelled::by)
                        .map(OrderEventJson::nameOf)
                        .orElse(null));
    }

    static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
