package dev.comanda.order.application;

import dev.comanda.order.application.port.in.CancelOrder;
import dev.comanda.order.application.port.in.CancelOrder.Result.Cancelled;
import dev.comanda.order.application.port.in.CancelOrder.Result.KeyReused;
import dev.comanda.order.application.port.in.CancelOrder.Result.TooLate;
import dev.comanda.order.application.port.in.CancelOrder.Result.UnknownOrder;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.application.port.out.UsedKey;
import dev.comanda.order.application.port.out.UsedKeys;
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
    private static final String BY_GUEST = "cancelled by the guest";

    private final Orders orders;
    private final UsedKeys usedKeys;
    private final Repetitions repetitions;
    private final InstantSource clock;

    CancelOrderService(Orders orders, UsedKeys usedKeys, InstantSource clock) {
        this.orders = orders;
        this.usedKeys = usedKeys;
        this.repetitions = new Repetitions(usedKeys);
        this.clock = clock;
    }

    @Override
    public Uni<Result> cancel(Command command) {
        return Retries.whenStale(() -> orders.find(command.orderId(), command.customer())
                .chain(found -> found.map(order -> cancel(order, command))
                        .orElseGet(() -> Uni.createFrom().item(new UnknownOrder()))));
    }

    private Uni<Result> cancel(Order order, Command command) {
        return repetitions.of(command.customer(), OPERATION, command.key()).chain(known -> switch (known) {
            case Repetitions.Never() -> decide(order, usedKey(command));
            case Repetitions.Before(UsedKey _) -> Uni.createFrom().item(new Cancelled(order));
            case Repetitions.Otherwise() -> Uni.createFrom().item(new KeyReused());
        });
    }

    private Uni<Result> decide(Order order, Optional<UsedKey> key) {
        return switch (order.cancel(BY_GUEST, clock.instant())) {
            case Transition.Changed change -> orders.save(change, key).replaceWith(new Cancelled(change.order()));
            case Transition.Repeated(Order same) -> remember(key).replaceWith(new Cancelled(same));
            case Transition.Illegal(OrderStatus from) -> Uni.createFrom().item(new TooLate(from));
        };
    }

    private Uni<Void> remember(Optional<UsedKey> key) {
        return key.map(usedKeys::add).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Optional<UsedKey> usedKey(Command command) {
        return command.key().map(key -> new UsedKey(command.customer(), OPERATION, key, command.orderId(), false));
    }
}
