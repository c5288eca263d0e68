package dev.comanda.order.application;

import dev.comanda.http.idempotency.IdempotencyCheck;
import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.order.application.port.in.PlaceOrder;
import dev.comanda.order.application.port.out.Carts;
import dev.comanda.order.application.port.out.OrderPolicy;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.application.port.out.StaleOrder;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.CheckoutRefusal;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.Placement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.function.Supplier;

@ApplicationScoped
class PlaceOrderService implements PlaceOrder {

    private static final String OPERATION = "create";
    private static final String CREATED = "created";
    private static final String FOUND = "found";

    private final Orders orders;
    private final IdempotencyRecords idempotencyRecords;
    private final IdempotencyCheck idempotencyCheck;
    private final Carts carts;
    private final OrderPolicy policy;
    private final InstantSource clock;

    PlaceOrderService(
            Orders orders,
            IdempotencyRecords idempotencyRecords,
            Carts carts,
            OrderPolicy policy,
            InstantSource clock) {
        this.orders = orders;
        this.idempotencyRecords = idempotencyRecords;
        this.idempotencyCheck = new IdempotencyCheck(idempotencyRecords);
        this.carts = carts;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Uni<Result> place(Command command) {
        return unlessRepeated(command, () -> checkOut(command));
    }

    private Uni<Result> checkOut(Command command) {
        return carts.checkOut(command.cartId(), command.request()).chain(answer -> switch (answer) {
            case Carts.Answer.Refused(CheckoutRefusal refusal) ->
                Uni.createFrom().item(new Result.Refused(refusal));
            case Carts.Answer.CheckedOut(Checkout checkout, boolean repeated) -> order(checkout, repeated, command);
        });
    }

    private Uni<Result> unlessRepeated(Command command, Supplier<Uni<Result>> work) {
        return idempotencyCheck
                .check(command.customer(), OPERATION, command.key())
                .chain(known -> switch (known) {
                    case IdempotencyCheck.FirstUse() -> work.get();
                    case IdempotencyCheck.Replay(IdempotencyRecord record) -> replay(record);
                    case IdempotencyCheck.KeyReused() -> Uni.createFrom().item(new Result.KeyReused());
                });
    }

    private Uni<Result> replay(IdempotencyRecord earlier) {
        return orders.find(earlier.resourceId())
                .map(order -> result(order.orElseThrow(), earlier.result().equals(CREATED)));
    }

    private Uni<Result> order(Checkout checkout, boolean repeated, Command command) {
        return orders.find(checkout.orderId())
                .chain(known -> known.map(order -> found(order, repeated, command))
                        .orElseGet(() -> create(checkout, repeated, command)));
    }

    private Uni<Result> create(Checkout checkout, boolean repeated, Command command) {
        Placement placement = Order.place(checkout, policy.paymentWindow(checkout.basket()), clock.instant());
        return orders.add(placement, command.key().map(key -> idempotencyRecord(command, key, placement.order(), true)))
                .<Result>replaceWith(() -> new Result.Placed(placement.order()))
                .onFailure(StaleOrder.class)
                .recoverWithUni(stale -> placedMeanwhile(checkout, repeated, command, stale));
    }

    /**
     * The checkout's event has created the order, or a request with the same key. The cart is not asked again: its
     * answer could not tell whether this request was the first.
     */
    private Uni<Result> placedMeanwhile(Checkout checkout, boolean repeated, Command command, Throwable stale) {
        return unlessRepeated(
                command,
                () -> orders.find(checkout.orderId())
                        .chain(found -> found.map(order -> found(order, repeated, command))
                                .orElseGet(() -> Uni.createFrom().failure(stale))));
    }

    /** The checkout's event may have created the order first; it still counts as created by this request. */
    private Uni<Result> found(Order order, boolean repeated, Command command) {
        return command.key()
                .map(key -> isFirst(order, repeated).chain(first -> remember(command, key, order, first)))
                .orElseGet(() -> Uni.createFrom().item(result(order, !repeated)));
    }

    /** A repeated checkout may be the retry after a lost answer: then no key has been recorded for the order yet. */
    private Uni<Boolean> isFirst(Order order, boolean repeated) {
        return repeated
                ? idempotencyRecords.existsFor(OPERATION, order.id()).map(any -> !any)
                : Uni.createFrom().item(true);
    }

    private Uni<Result> remember(Command command, IdempotencyKey key, Order order, boolean first) {
        return orders.add(idempotencyRecord(command, key, order, first)).replaceWith(() -> result(order, first));
    }

    private static Result result(Order order, boolean created) {
        return created ? new Result.Placed(order) : new Result.PlacedBefore(order);
    }

    private static IdempotencyRecord idempotencyRecord(
            Command command, IdempotencyKey key, Order order, boolean created) {
        return new IdempotencyRecord(command.customer(), OPERATION, key, order.id(), created ? CREATED : FOUND);
    }
}
