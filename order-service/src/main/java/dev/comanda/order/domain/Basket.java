package dev.comanda.order.domain;

import dev.comanda.money.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was ordered, with the names and prices that the guest agreed to. Orders decide on its total and on whether it uses a
 * coupon; everything else is carried unopened.
 *
 * @param content all of it as cart-service sent it: JSON as maps, lists and plain values
 */
public record Basket(Map<String, Object> content) {

    public Basket {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    public Money total() {
        if (content.get("total") instanceof Map<?, ?> total
                && total.get("amount") instanceof Number amount
                && total.get("currency") instanceof String currency) {
            return Money.of(amount.longValue(), currency);
        }
        throw new IllegalStateException("a basket without a total");
    }

    public boolean hasCoupon() {
        return content.get("coupon") != null;
    }
}
