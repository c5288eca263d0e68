package dev.comanda.order.application;

import dev.comanda.http.idempotency.IdempotencyCheck;
import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.order.application.port.in.CancelOrder;
import dev.comanda.order.application.port.in.CancelOrder.Result.Cancelled;
import dev.comanda.order.application.port.in.CancelOrder.Result.KeyReused;
import dev.comanda.order.application.port.in.CancelOrder.Result.TooLate;
import dev.comanda.order.application.port.in.CancelOrder.Result.UnknownOrder;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderStatus;
import dev.comanda.order.domain.Transition;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

@ApplicationScoped
class CancelOrderService implements CancelOrder {

    private static final String OPERATION = "cancel";
    private static final String CANCELLED = "cancelled";
    private static final String BY_GUEST = "cancelled by the guest";

    private final Orders orders;
    private final IdempotencyCheck idempotencyCheck;
    private final InstantSource clock;

    CancelOrderService(Orders orders, IdempotencyRecords idempotencyRecords, InstantSource clock) {
        this.orders = orders;
        this.idempotencyCheck = new IdempotencyCheck(idempotencyRecords);
        this.clock = clock;
    }

    @Override
    public Uni<Result> cancel(Command command) {
        return orders.find(command.orderId(), command.customer())
                .chain(found -> found.map(order -> cancel(order, command))
                        .orElseGet(() -> Uni.createFrom().item(new UnknownOrder())));
    }

    private Uni<Result> cancel(Order order, Command command) {
        return idempotencyCheck
                .check(command.customer(), OPERATION, command.key())
                .chain(known -> switch (known) {
                    case IdempotencyCheck.FirstUse() -> decide(order, idempotencyRecord(command));
                    case IdempotencyCheck.Replay(IdempotencyRecord _) ->
                        Uni.createFrom().item(new Cancelled(order));
                    case IdempotencyCheck.KeyReused() -> Uni.createFrom().item(new KeyReused());
                });
    }

    private Uni<Result> decide(Order order, Optional<IdempotencyRecord> key) {
        return switch (order.cancel(BY_GUEST, clock.instant())) {
            case Transition.Changed change -> orders.save(change, key).replaceWith(new Cancelled(change.order()));
            case Transition.Repeated(Order same) -> add(key).replaceWith(new Cancelled(same));
            case Transition.Illegal(OrderStatus from) -> Uni.createFrom().item(new TooLate(from));
        };
    }

    private Uni<Void> add(Optional<IdempotencyRecord> key) {
        return key.map(orders::add).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Optional<IdempotencyRecord> idempotencyRecord(Command command) {
        return command.key()
                .map(key -> new IdempotencyRecord(command.customer(), OPERATION, key, command.orderId(), CANCELLED));
    }
}
