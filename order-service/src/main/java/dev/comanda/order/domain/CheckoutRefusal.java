package dev.comanda.order.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a cart can't be ordered. cart-service has decided it, and it is passed on to the guest.
 *
 * @param name of the problem, such as {@code sold-out}
 * @param details the whole problem as cart-service sent it: JSON as maps, lists and plain values
 */
public record CheckoutRefusal(String name, Map<String, Object> details) {

    public CheckoutRefusal {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
