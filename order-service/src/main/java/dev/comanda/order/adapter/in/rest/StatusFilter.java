package dev.comanda.order.adapter.in.rest;

import dev.comanda.http.QueryParameter;
import dev.comanda.order.domain.OrderStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Parses the kitchen's {@code status} filter. */
final class StatusFilter {

    private static final Set<OrderStatus> ACTIVE =
            EnumSet.of(OrderStatus.PAID, OrderStatus.ACCEPTED, OrderStatus.PREPARING, OrderStatus.READY);

    private static final String NAMES =
            Arrays.stream(OrderStatus.values()).map(OrderJson::nameOf).collect(Collectors.joining(", "));

    private StatusFilter() {}

    /** All statuses that the kitchen works on if none is given. */
    static Set<OrderStatus> read(QueryParameter parameter) {
        return parameter
                .read("one of " + NAMES, StatusFilter::named)
                .map(Set::of)
                .orElse(ACTIVE);
    }

    private static Optional<OrderStatus> named(String name) {
        return Arrays.stream(OrderStatus.values())
                .filter(status -> OrderJson.nameOf(status).equals(name))
                .findAny();
    }
}
