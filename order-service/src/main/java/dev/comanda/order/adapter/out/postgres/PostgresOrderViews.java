package dev.comanda.order.adapter.out.postgres;

import dev.comanda.messaging.Sessions;
import dev.comanda.order.application.port.in.KitchenViews;
import dev.comanda.order.application.port.in.OrderPage;
import dev.comanda.order.application.port.in.OrderViews;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderStatus;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Keyset pagination by id, which grows with time: constant cost per page, and no row is skipped or repeated. */
@ApplicationScoped
class PostgresOrderViews implements OrderViews, KitchenViews {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Orders orders;

    PostgresOrderViews(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Uni<Optional<Order>> find(UUID orderId, String customer) {
        return orders.find(orderId, customer);
    }

    @Override
    public Uni<Optional<Order>> find(UUID orderId) {
        return orders.find(orderId);
    }

    @Override
    public Uni<OrderPage> list(String customer, Optional<UUID> before, int limit) {
        return page(
                limit,
                () -> OrderRow.<OrderRow>find(
                        "customer = ?1 and id < ?2", Sort.descending("id"), customer, before.orElse(AFTER_ALL)));
    }

    @Override
    public Uni<OrderPage> list(Set<OrderStatus> statuses, Optional<UUID> after, int limit) {
        return page(
                limit,
                () -> OrderRow.<OrderRow>find(
                        "status in ?1 and id > ?2", Sort.ascending("id"), statuses, after.orElse(BEFORE_ALL)));
    }

    /** Reads one row more than the page has, to know whether there is a next page. */
    private static Uni<OrderPage> page(int limit, Supplier<PanacheQuery<OrderRow>> query) {
        return Sessions.withSession(() -> query.get().range(0, limit).list()).map(found -> page(found, limit));
    }

    private static OrderPage page(List<OrderRow> found, int limit) {
        List<Order> shown = found.stream().limit(limit).map(OrderRow::toDomain).toList();
        Optional<UUID> next = found.size() > limit ? Optional.of(shown.getLast().id()) : Optional.empty();
        return new OrderPage(shown, next);
    }
}
