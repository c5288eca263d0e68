package dev.comanda.order.adapter.out.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.comanda.order.domain.CheckoutRefusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A problem document of cart-service. */
record RefusalJson(
        @Nullable String type,
        @Nullable String title,
        @Nullable String detail,
        @JsonAnySetter Map<String, Object> members) {

    private static final String PROBLEMS = "/problems/";

    /**
     * @param status of the response
     * @throws IllegalArgumentException if it is none of Comanda's problems
     */
    CheckoutRefusal toDomain(int status) {
        if (type == null || !type.startsWith(PROBLEMS)) {
            throw new IllegalArgumentException("unknown refusal of a checkout: " + type);
        }
        Map<String, Object> details = new LinkedHashMap<>(members);
        details.put("status", status);
        put("title", title, details);
        put("detail", detail, details);
        return new CheckoutRefusal(type.substring(PROBLEMS.length()), details);
    }

    private static void put(String member, @Nullable String value, Map<String, Object> details) {
        if (value != null) {
            details.put(member, value);
        }
    }
}
