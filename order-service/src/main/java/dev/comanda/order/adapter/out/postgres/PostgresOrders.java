package dev.comanda.order.adapter.out.postgres;

import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.http.idempotency.postgres.PostgresIdempotencyRecords;
import dev.comanda.messaging.Sessions;
import dev.comanda.messaging.SqlFailures;
import dev.comanda.messaging.outbox.EventMapping;
import dev.comanda.messaging.outbox.Outbox;
import dev.comanda.messaging.outbox.Transactions;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.application.port.out.StaleOrder;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderEvent;
import dev.comanda.order.domain.Placement;
import dev.comanda.order.domain.Transition;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresOrders implements Orders {

    private final PostgresIdempotencyRecords idempotencyRecords;
    private final Transactions transactions;
    private final Outbox outbox;
    private final EventMapping<OrderEvent> mapping;

    PostgresOrders(
            PostgresIdempotencyRecords idempotencyRecords,
            Transactions transactions,
            Outbox outbox,
            EventMapping<OrderEvent> mapping) {
        this.idempotencyRecords = idempotencyRecords;
        this.transactions = transactions;
        this.outbox = outbox;
        this.mapping = mapping;
    }

    @Override
    public Uni<Optional<Order>> find(UUID orderId) {
        return one("id = ?1", orderId);
    }

    @Override
    public Uni<Optional<Order>> find(UUID orderId, String customer) {
        return one("id = ?1 and customer = ?2", orderId, customer);
    }

    @Override
    public Uni<Void> add(Placement placement, Optional<IdempotencyRecord> key) {
        return inTransaction(() -> OrderRow.from(placement.order())
                .persist()
                .chain(() -> addIfPresent(key))
                .chain(() -> append(placement.events())));
    }

    @Override
    public Uni<Void> save(Transition.Changed change, Optional<IdempotencyRecord> key) {
        return inTransaction(() -> OrderRow.<OrderRow>findById(change.order().id())
                .invoke(row -> update(row, change.order()))
                .chain(() -> addIfPresent(key))
                .chain(() -> append(change.events())));
    }

    @Override
    public Uni<Void> add(IdempotencyRecord record) {
        return inTransaction(() -> idempotencyRecords.add(record));
    }

    @Override
    public Uni<Void> publish(OrderEvent.RefundRequested event) {
        return inTransaction(() -> append(List.of(event)));
    }

    private Uni<Void> addIfPresent(Optional<IdempotencyRecord> key) {
        return key.map(idempotencyRecords::add).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Optional<Order>> one(String where, Object... parameters) {
        return Sessions.withSession(
                        () -> OrderRow.<OrderRow>find(where, parameters).firstResult())
                .map(row -> Optional.ofNullable(row).map(OrderRow::toDomain));
    }

    private Uni<Void> inTransaction(Supplier<Uni<Void>> work) {
        return transactions.run(work).onFailure(SqlFailures::isConflict).transform(StaleOrder::new);
    }

    private Uni<Void> append(List<OrderEvent> orderEvents) {
        return outbox.append(orderEvents.stream().map(mapping::toOutgoing).toList());
    }

    private static void update(@Nullable OrderRow row, Order order) {
        if (row == null) {
            throw new StaleOrder("order %s does not exist".formatted(order.id()));
        }
        if (row.version != order.version() - 1) {
            throw new StaleOrder("order %s is at version %d already".formatted(order.id(), row.version));
        }
        row.update(order);
    }
}
