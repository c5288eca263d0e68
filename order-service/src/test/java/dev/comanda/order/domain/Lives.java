package dev.comanda.order.domain;

import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.euro;
import static dev.comanda.order.domain.Examples.payment;
import static dev.comanda.order.domain.Examples.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What orders go through, step by step, from their placement on. */
public final class Lives {

    private Lives() {}

    /** Together they pass through every state and say every event. */
    public static Stream<List<Transition.Changed>> all() {
        return Stream.of(
                life(
                        Lives::paid,
                        step(KitchenStep.ACCEPT),
                        step(KitchenStep.PREPARE),
                        step(KitchenStep.FINISH),
                        step(KitchenStep.COMPLETE),
                        refunded(100),
                        refunded(1170)),
                life(Lives::cancelled, Lives::paid, refunded(1170)),
                life(
                        Lives::expired,
                        Lives::paid,
                        order -> changed(order.refunded(new RefundProgress("pi_1", false, euro(0), euro(1170)), NOON))),
                life(refunded(100), Lives::paid, refunded(1170)),
                life(Lives::paid, Lives::cancelled),
                life(Lives::paid, Lives::refused, refunded(1170)),
                life(Lives::paid, step(KitchenStep.ACCEPT), Lives::refused));
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
        return order -> changed(order.refunded(new RefundProgress("pi_1", true, euro(cents), euro(1170)), NOON));
    }

    @SafeVarargs
    private static List<Transition.Changed> life(Function<Order, Transition.Changed>... steps) {
        Placement placement = placement();
        List<Transition.Changed> life = new ArrayList<>();
        life.add(new Transition.Changed(placement.order(), placement.events()));
        for (Function<Order, Transition.Changed> step : steps) {
            life.add(step.apply(life.getLast().order()));
        }
        return life;
    }
}
