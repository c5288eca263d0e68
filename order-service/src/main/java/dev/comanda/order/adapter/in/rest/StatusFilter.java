package dev.comanda.order.adapter.in.rest;

import dev.comanda.http.Problems;
import dev.comanda.order.domain.OrderStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parses the kitchen's {@code status} filter. */
final class StatusFilter {

    private static final Set<OrderStatus> ACTIVE =
            EnumSet.of(OrderStatus.PAID, OrderStatus.ACCEPTED, OrderStatus.PREPARING, OrderStatus.READY);

    private static final String NAMES =
            Arrays.stream(OrderStatus.values()).map(OrderJson::nameOf).collect(Collectors.joining(", "));

    private StatusFilter() {}

    /** All statuses that the kitchen works on if none is given. */
    static Set<OrderStatus> read(@Nullable String name) {
        return name == null ? ACTIVE : EnumSet.of(named(name));
    }

    private static OrderStatus named(String name) {
        return Arrays.stream(OrderStatus.values())
                .filter(status -> OrderJson.nameOf(status).equals(name))
                .findAny()
                .orElseThrow(() ->
                        Problems.malformed("status", "must be one of " + NAMES).build());
    }
}
