package dev.comanda.order.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.comanda.order.adapter.checkout.BasketJson;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderState;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its guest sees it.
 *
 * @param redirectUrl the path that leads to the payment page; null while nothing can be paid
 * @param reason why it was cancelled; null if it was not
 */
record OrderJson(
        UUID orderId,
        long version,
        String status,
        String refund,
        @JsonUnwrapped BasketJson basket,
        Instant createdAt,
        Instant updatedAt,
        Instant expiresAt,
        @Nullable String redirectUrl,
        @Nullable String reason) {

    static OrderJson from(Order order, BasketJson basket, Instant now) {
        return new OrderJson(
                order.id(),
                order.version(),
                nameOf(order.status()),
                nameOf(order.refund()),
                basket,
                order.createdAt(),
                order.updatedAt(),
                order.expiresAt(),
                order.isPayable(now) ? "/api/payments/%s/checkout".formatted(order.id()) : null,
                order.cancellation().map(OrderState.Cancelled::reason).orElse(null));
    }

    static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
