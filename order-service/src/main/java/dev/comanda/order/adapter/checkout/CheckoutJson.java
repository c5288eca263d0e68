package dev.comanda.order.adapter.checkout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Checkout;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checkout as cart-service sends it, in responses and in events. The basket is checked here and then carried as it came,
 * including fields that only later releases know.
 */
@JsonDeserialize(using = CheckoutJson.Reader.class)
public record CheckoutJson(HeadJson head, Map<String, Object> basket) {

    /** @param repeated whether the cart had been checked out before; events don't say */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record HeadJson(
            UUID orderId,
            UUID cartId,
            String customer,
            Instant checkedOutAt,
            @Nullable Boolean repeated) {}

    public Checkout toDomain() {
        return new Checkout(head.orderId, head.cartId, head.customer, new Basket(basket), head.checkedOutAt);
    }

    public boolean isRepeated() {
        return Boolean.TRUE.equals(head.repeated);
    }

    /** Reads with the strictness of the mapper that it is called by. */
    static final class Reader extends StdDeserializer<CheckoutJson> {

        private static final long serialVersionUID = 1L;
        private static final List<String> NOT_IN_THE_BASKET =
                List.of("orderId", "cartId", "version", "customer", "checkedOutAt", "repeated");

        Reader() {
            super(CheckoutJson.class);
        }

        @Override
        public CheckoutJson deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            ObjectNode received = context.readValue(parser, ObjectNode.class);
            if (!received.has("coupon")) {
                return context.reportInputMismatch(this, "the checkout does not say whether it has a coupon");
            }
            HeadJson head = context.readTreeAsValue(received, HeadJson.class);
            List<String> violations =
                    context.readTreeAsValue(received, BasketJson.class).violations();
            if (!violations.isEmpty()) {
                return context.reportInputMismatch(this, "the checkout breaks its contract: %s", violations);
            }
            return new CheckoutJson(head, basketOf(received, context));
        }

        private static Map<String, Object> basketOf(ObjectNode received, DeserializationContext context)
                throws IOException {
            return context.readTreeAsValue(
                    received.without(NOT_IN_THE_BASKET),
                    context.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Object.class));
        }
    }
}
