package dev.comanda.order.adapter.out.postgres;

import dev.comanda.order.application.port.in.OrderViews;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Order;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pages by id, which grows with time: a page costs the same wherever it is, and none is skipped or seen twice. */
@ApplicationScoped
class PostgresOrderViews implements OrderViews {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final OrderRows rows;
    private final Orders orders;

    PostgresOrderViews(OrderRows rows, Orders orders) {
        this.rows = rows;
        this.orders = orders;
    }

    @Override
    public Uni<Optional<Order>> find(UUID orderId, String customer) {
        return orders.find(orderId, customer);
    }

    @Override
    public Uni<Page> list(String customer, Optional<UUID> before, int limit) {
        return Panache.withSession(() -> rows.find(
                                "customer = ?1 and id < ?2", Sort.descending("id"), customer, before.orElse(AFTER_ALL))
                        .range(0, limit)
                        .list())
                .map(found -> page(found, limit));
    }

    private static Page page(List<OrderRow> found, int limit) {
        List<Order> shown = found.stream().limit(limit).map(OrderRow::toDomain).toList();
        Optional<UUID> next = found.size() > limit ? Optional.of(shown.getLast().id()) : Optional.empty();
        return new Page(shown, next);
    }
}
