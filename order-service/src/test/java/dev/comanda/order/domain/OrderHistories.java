package dev.comanda.order.domain;

import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.euro;
import static dev.comanda.order.domain.Examples.payment;
import static dev.comanda.order.domain.Examples.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lifecycles of orders, as lists of transitions. */
public final class OrderHistories {

    private OrderHistories() {}

    /** Together they cover every state and every event. */
    public static Stream<List<Transition.Changed>> all() {
        return Stream.of(
                history(
                        OrderHistories::paid,
                        step(KitchenStep.ACCEPT),
                        step(KitchenStep.PREPARE),
                        step(KitchenStep.FINISH),
                        step(KitchenStep.COMPLETE),
                        refunded(100),
                        refunded(1170)),
                history(OrderHistories::cancelled, OrderHistories::paid, refunded(1170)),
                history(
                        OrderHistories::expired,
                        OrderHistories::paid,
                        order -> changed(
                                order.recordRefund(new RefundResult("pi_1", false, euro(0), euro(1170)), NOON))),
                history(refunded(100), OrderHistories::paid, refunded(1170)),
                history(OrderHistories::paid, OrderHistories::cancelled),
                history(OrderHistories::paid, OrderHistories::refused, refunded(1170)),
                history(OrderHistories::paid, step(KitchenStep.ACCEPT), OrderHistories::refused));
    }

    public static Transition.Changed changed(Transition transition) {
        return (Transition.Changed) transition;
    }

    public static Transition.Changed changed(PaymentConfirmation confirmation) {
        return confirmation instanceof PaymentConfirmation.Late(Transition.Changed late)
                ? late
                : ((PaymentConfirmation.Confirmed) confirmation).change();
    }

    private static Transition.Changed paid(Order order) {
        return changed(order.confirm(payment(1170), NOON));
    }

    private static Transition.Changed cancelled(Order order) {
        return changed(order.cancel("no time", NOON));
    }

    private static Transition.Changed refused(Order order) {
        return changed(order.refuse("no oven", NOON));
    }

    private static Transition.Changed expired(Order order) {
        return changed(order.expire(NOON));
    }

    private static Function<Order, Transition.Changed> step(KitchenStep step) {
        return order -> changed(order.advance(step, NOON));
    }

    private static Function<Order, Transition.Changed> refunded(long cents) {
        return order -> changed(order.recordRefund(new RefundResult("pi_1", true, euro(cents), euro(1170)), NOON));
    }

    @SafeVarargs
    private static List<Transition.Changed> history(Function<Order, Transition.Changed>... steps) {
        Placement placement = placement();
        List<Transition.Changed> history = new ArrayList<>();
        history.add(new Transition.Changed(placement.order(), placement.events()));
        for (Function<Order, Transition.Changed> step : steps) {
            history.add(step.apply(history.getLast().order()));
        }
        return history;
    }
}
