package dev.comanda.order.adapter.out.kafka;

import static dev.comanda.order.domain.Examples.ANNA;
import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.WINDOW;
import static dev.comanda.order.domain.Examples.basket;
import static dev.comanda.order.domain.Examples.checkout;
import static dev.comanda.order.domain.Examples.line;
import static dev.comanda.order.domain.Examples.newId;
import static dev.comanda.order.domain.Examples.option;
import static dev.comanda.order.domain.Examples.withoutCoupon;

import dev.comanda.money.Money;
import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.KitchenStep;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderEvent;
import dev.comanda.order.domain.OrderHistories;
import dev.comanda.order.domain.OrderStatus;
import dev.comanda.order.domain.Payment;
import dev.comanda.order.domain.RefundReason;
import dev.comanda.order.domain.RefundRequest;
import dev.comanda.order.domain.RefundStatus;
import dev.comanda.order.domain.Transition;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every event type, for all kinds of orders; one event per order. */
final class OrderEvents {

    private static final Instant EXACT = Instant.parse("2026-12-31T23:59:59.999999999Z");

    private OrderEvents() {}

    static Stream<OrderEvent> all() {
        Stream<Supplier<Checkout>> checkouts = Stream.of(
                () -> checkout(),
                () -> checkout(ANNA, withoutCoupon(basket(1300, 0))),
                () -> checkout(ANNA, basket(1300, 1300)),
                () -> checkout("x", largest()),
                () -> new Checkout(newId(), newId(), ANNA, basket(2, 1), EXACT));
        return Stream.of(
                        checkouts.flatMap(OrderEvents::ofEachKind),
                        Arrays.stream(RefundStatus.values()).map(OrderEvents::refunded),
                        Arrays.stream(RefundReason.values()).map(OrderEvents::requested),
                        Stream.of(refundedAfter(
                                OrderHistories.changed(unpaid(checkout()).expire(NOON)))))
                .flatMap(Function.identity());
    }

    private static Stream<OrderEvent> ofEachKind(Supplier<Checkout> checkout) {
        return Stream.of(
                Order.place(checkout.get(), WINDOW, NOON).events().getFirst(),
                new OrderEvent.OrderPaid(paid(checkout.get())),
                kitchenEvent(checkout.get(), KitchenStep.ACCEPT),
                kitchenEvent(checkout.get(), KitchenStep.PREPARE),
                kitchenEvent(checkout.get(), KitchenStep.FINISH),
                kitchenEvent(checkout.get(), KitchenStep.COMPLETE),
                first(unpaid(checkout.get()).cancel("cancelled by the guest", EXACT)),
                first(paid(checkout.get()).refuse("The oven is broken", EXACT)),
                first(unpaid(checkout.get()).expire(NOON)));
    }

    /** The event of this kitchen step, after all steps before it. */
    private static OrderEvent kitchenEvent(Checkout checkout, KitchenStep last) {
        Order order = paid(checkout);
        for (KitchenStep step : EnumSet.range(KitchenStep.ACCEPT, last)) {
            Transition.Changed change = OrderHistories.changed(order.advance(step, EXACT));
            if (step == last) {
                return change.events().getFirst();
            }
            order = change.order();
        }
        throw new AssertionError("no such step: " + last);
    }

    private static Order paid(Checkout checkout) {
        Order placed = Order.place(checkout, WINDOW, NOON).order();
        return placed.status() == OrderStatus.PAID
                ? placed
                : OrderHistories.changed(placed.confirm(paymentOf(checkout), NOON))
                        .order();
    }

    private static OrderEvent first(Transition transition) {
        return OrderHistories.changed(transition).events().getFirst();
    }

    private static OrderEvent refunded(RefundStatus refund) {
        Order order = OrderHistories.changed(paid(checkout()).refuse("The oven is broken", NOON))
                .order();
        return new OrderEvent.OrderRefunded(new Order(
                order.id(),
                order.cartId(),
                order.customer(),
                Long.MAX_VALUE,
                order.state(),
                refund,
                order.basket(),
                order.createdAt(),
                order.expiresAt(),
                order.updatedAt()));
    }

    private static OrderEvent refundedAfter(Transition.Changed ended) {
        Payment payment = new Payment("stripe", "pi_1", ended.order().basket().total(), NOON);
        return OrderHistories.changed(ended.order().confirm(payment, EXACT))
                .events()
                .getFirst();
    }

    private static OrderEvent requested(RefundReason reason) {
        Payment payment = new Payment("stripe", "pi_1", Money.of(1, "JPY"), NOON);
        return new OrderEvent.RefundRequested(RefundRequest.of(newId(), payment, reason, EXACT), 0);
    }

    /** The order as it was created, even if its total is zero. */
    private static Order unpaid(Checkout checkout) {
        return ((OrderEvent.OrderChanged)
                        Order.place(checkout, WINDOW, NOON).events().getFirst())
                .order();
    }

    private static Payment paymentOf(Checkout checkout) {
        return new Payment("stripe", "pi_1", checkout.basket().total(), NOON);
    }

    /** The largest possible cart, in another currency, with and without options. */
    private static Basket largest() {
        Money most = Money.of(99_999_999, "JPY");
        Money nothing = Money.of(0, "JPY");
        Map<String, Object> option = option("\"Ü\" & \uD83C\uDF55", most);
        Map<String, Object> first = line("\\", 99, most, nothing, List.of());
        Map<String, Object> second = line("水", 1, nothing, nothing, List.of(option, option));
        List<Map<String, Object>> lines = Stream.concat(IntStream.range(0, 99).mapToObj(i -> first), Stream.of(second))
                .toList();
        return basket(lines, most.times(99 * 99), nothing, Map.of("code", "Ä", "discountText", "0%"));
    }
}
