package dev.comanda.order.application;

import dev.comanda.order.application.port.in.IdempotencyKey;
import dev.comanda.order.application.port.in.PlaceOrder;
import dev.comanda.order.application.port.out.Carts;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.application.port.out.StaleOrder;
import dev.comanda.order.application.port.out.UsedKey;
import dev.comanda.order.application.port.out.UsedKeys;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.CheckoutRefusal;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.Placement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

@ApplicationScoped
class PlaceOrderService implements PlaceOrder {

    private static final String OPERATION = "create";

    private final Orders orders;
    private final UsedKeys usedKeys;
    private final Carts carts;
    private final HouseRules rules;
    private final InstantSource clock;

    PlaceOrderService(Orders orders, UsedKeys usedKeys, Carts carts, HouseRules rules, InstantSource clock) {
        this.orders = orders;
        this.usedKeys = usedKeys;
        this.carts = carts;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Uni<Result> place(Command command) {
        return Retries.whenStale(() -> earlier(command)
                .chain(used -> used.map(key -> replay(key, command)).orElseGet(() -> checkOut(command))));
    }

    private Uni<Optional<UsedKey>> earlier(Command command) {
        return command.key()
                .map(key -> usedKeys.find(command.customer(), OPERATION, key.value()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Result> replay(UsedKey used, Command command) {
        return command.key().filter(used.key()::equals).isPresent()
                ? orders.find(used.orderId()).map(order -> new Result.Placed(order.orElseThrow()))
                : Uni.createFrom().item(new Result.KeyReused());
    }

    private Uni<Result> checkOut(Command command) {
        return carts.checkOut(command.cartId(), command.expectedTotal()).chain(answer -> switch (answer) {
            case Carts.Answer.Refused(CheckoutRefusal refusal) ->
                Uni.createFrom().item(new Result.Refused(refusal));
            case Carts.Answer.CheckedOut(Checkout checkout, boolean repeated) ->
                orders.find(checkout.orderId())
                        .chain(known -> known.map(order -> found(order, repeated, command))
                                .orElseGet(() -> create(checkout, repeated, command)));
        });
    }

    private Uni<Result> create(Checkout checkout, boolean repeated, Command command) {
        Placement placement = Order.place(checkout, rules.paymentWindow(), clock.instant());
        return orders.add(placement, usedKey(command, placement.order()))
                .<Result>replaceWith(() -> new Result.Placed(placement.order()))
                .onFailure(StaleOrder.class)
                .recoverWithUni(stale -> overtaken(checkout, repeated, command, stale));
    }

    /** Asking the cart again would tell of a repetition: the event was faster than this request, not another request. */
    private Uni<Result> overtaken(Checkout checkout, boolean repeated, Command command, Throwable stale) {
        return orders.find(checkout.orderId())
                .chain(known -> known.map(order -> found(order, repeated, command))
                        .orElseGet(() -> Uni.createFrom().failure(stale)));
    }

    /** The checkout's event may have made the order already: it is this request's order all the same. */
    private Uni<Result> found(Order order, boolean repeated, Command command) {
        if (repeated) {
            return Uni.createFrom().item(new Result.PlacedBefore(order));
        }
        return usedKey(command, order)
                .map(usedKeys::add)
                .orElseGet(() -> Uni.createFrom().voidItem())
                .replaceWith(() -> new Result.Placed(order));
    }

    private static Optional<UsedKey> usedKey(Command command, Order order) {
        Optional<IdempotencyKey> key = command.key();
        return key.map(given -> new UsedKey(command.customer(), OPERATION, given, order.id()));
    }
}
