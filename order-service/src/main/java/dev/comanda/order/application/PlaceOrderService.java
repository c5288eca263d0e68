package dev.comanda.order.application;

import dev.comanda.order.application.port.in.IdempotencyKey;
import dev.comanda.order.application.port.in.PlaceOrder;
import dev.comanda.order.application.port.out.Carts;
import dev.comanda.order.application.port.out.HouseRules;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.application.port.out.UsedKey;
import dev.comanda.order.application.port.out.UsedKeys;
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

    private final Orders orders;
    private final UsedKeys usedKeys;
    private final Repetitions repetitions;
    private final Carts carts;
    private final HouseRules rules;
    private final InstantSource clock;

    PlaceOrderService(Orders orders, UsedKeys usedKeys, Carts carts, HouseRules rules, InstantSource clock) {
        this.orders = orders;
        this.usedKeys = usedKeys;
        this.repetitions = new Repetitions(usedKeys);
        this.carts = carts;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Uni<Result> place(Command command) {
        return unlessUsed(command, () -> checkOut(command));
    }

    /** The cart is asked once: asked again it could not tell whether this request was its first. */
    private Uni<Result> checkOut(Command command) {
        return carts.checkOut(command.cartId(), command.expectedTotal()).chain(answer -> switch (answer) {
            case Carts.Answer.Refused(CheckoutRefusal refusal) ->
                Uni.createFrom().item(new Result.Refused(refusal));
            case Carts.Answer.CheckedOut(Checkout checkout, boolean repeated) ->
                Retries.whenStale(() -> unlessUsed(command, () -> order(checkout, repeated, command)));
        });
    }

    private Uni<Result> unlessUsed(Command command, Supplier<Uni<Result>> work) {
        return repetitions.of(command.customer(), OPERATION, command.key()).chain(known -> switch (known) {
            case Repetitions.Never() -> work.get();
            case Repetitions.Before(UsedKey earlier) -> replay(earlier);
            case Repetitions.Otherwise() -> Uni.createFrom().item(new Result.KeyReused());
        });
    }

    private Uni<Result> replay(UsedKey earlier) {
        return orders.find(earlier.orderId()).map(order -> result(order.orElseThrow(), earlier.made()));
    }

    private Uni<Result> order(Checkout checkout, boolean repeated, Command command) {
        return orders.find(checkout.orderId())
                .chain(known ->
                        known.map(order -> found(order, repeated, command)).orElseGet(() -> create(checkout, command)));
    }

    private Uni<Result> create(Checkout checkout, Command command) {
        Placement placement = Order.place(checkout, rules.windowOf(checkout.basket()), clock.instant());
        return orders.add(placement, command.key().map(key -> usedKey(command, key, placement.order(), true)))
                .replaceWith(() -> new Result.Placed(placement.order()));
    }

    /** The checkout's event may have made the order already: then it is this request's order all the same. */
    private Uni<Result> found(Order order, boolean repeated, Command command) {
        return command.key()
                .map(key -> isFirst(order, repeated).chain(first -> remember(command, key, order, first)))
                .orElseGet(() -> Uni.createFrom().item(result(order, !repeated)));
    }

    /** A repeated checkout may be the repetition of a lost answer; an order that no key stands for tells. */
    private Uni<Boolean> isFirst(Order order, boolean repeated) {
        return repeated
                ? usedKeys.anyFor(OPERATION, order.id()).map(any -> !any)
                : Uni.createFrom().item(true);
    }

    private Uni<Result> remember(Command command, IdempotencyKey key, Order order, boolean first) {
        return usedKeys.add(usedKey(command, key, order, first)).replaceWith(() -> result(order, first));
    }

    private static Result result(Order order, boolean made) {
        return made ? new Result.Placed(order) : new Result.PlacedBefore(order);
    }

    private static UsedKey usedKey(Command command, IdempotencyKey key, Order order, boolean made) {
        return new UsedKey(command.customer(), OPERATION, key, order.id(), made);
    }
}
