package dev.comanda.order.adapter.out.kafka;

import static dev.comanda.order.domain.Examples.ANNA;
import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.WINDOW;
import static dev.comanda.order.domain.Examples.basket;
import static dev.comanda.order.domain.Examples.checkout;
import static dev.comanda.order.domain.Examples.newId;

import dev.comanda.money.Money;
import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Cancellation;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderEvent;
import dev.comanda.order.domain.Payment;
import dev.comanda.order.domain.PaymentConfirmation;
import dev.comanda.order.domain.Placement;
import dev.comanda.order.domain.RefundStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every kind of event, about orders of every kind; each order is said something about once. */
final class OrderEvents {

    private static final Instant EXACT = Instant.parse("2026-12-31T23:59:59.999999999Z");

    private OrderEvents() {}

    static Stream<OrderEvent> all() {
        Stream<Supplier<Checkout>> checkouts = Stream.of(
                () -> checkout(),
                () -> checkout(ANNA, withoutCoupon()),
                () -> checkout(ANNA, basket(1300, 1300)),
                () -> checkout("x", largest()),
                () -> new Checkout(newId(), newId(), ANNA, basket(2, 1), EXACT));
        return Stream.concat(
                checkouts.flatMap(OrderEvents::ofEachKind),
                Arrays.stream(RefundStatus.values()).map(OrderEvents::refunded));
    }

    private static Stream<OrderEvent> ofEachKind(Supplier<Checkout> checkout) {
        return Stream.of(
                created(checkout.get()), paid(checkout.get()), cancelled(checkout.get()), expired(checkout.get()));
    }

    private static OrderEvent created(Checkout checkout) {
        return Order.place(checkout, WINDOW, NOON).events().getFirst();
    }

    private static OrderEvent paid(Checkout checkout) {
        Placement placement = Order.place(checkout, WINDOW, NOON);
        return placement.order().confirm(paymentOf(checkout), NOON) instanceof PaymentConfirmation.Confirmed confirmed
                ? confirmed.event()
                : placement.events().getLast();
    }

    private static OrderEvent cancelled(Checkout checkout) {
        Order order = unpaid(checkout);
        if (order.cancel("cancelled by the guest", EXACT) instanceof Cancellation.Cancelled cancelled) {
            return cancelled.event();
        }
        throw new AssertionError("not cancelled: " + order);
    }

    private static OrderEvent expired(Checkout checkout) {
        return unpaid(checkout).expire(NOON).orElseThrow();
    }

    private static OrderEvent refunded(RefundStatus refund) {
        Order order = paid(checkout()).order();
        return new OrderEvent.OrderPaid(new Order(
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

    /** As it was when it was created, though it may cost nothing. */
    private static Order unpaid(Checkout checkout) {
        return created(checkout).order();
    }

    private static Payment paymentOf(Checkout checkout) {
        return new Payment("stripe", "pi_1", checkout.basket().total(), NOON);
    }

    private static Basket withoutCoupon() {
        Basket basket = basket(1300, 0);
        return new Basket(basket.lines(), Optional.empty(), basket.subtotal(), basket.discount(), basket.total());
    }

    /** All that a cart holds, in another currency, without options and with several. */
    private static Basket largest() {
        Money most = Money.of(99_999_999, "JPY");
        Money nothing = Money.of(0, "JPY");
        List<Basket.Option> options = IntStream.range(0, 20)
                .mapToObj(i -> new Basket.Option(new UUID(1, i), "\"Ü\" & \uD83C\uDF55 " + i, most))
                .toList();
        Basket.Line first = new Basket.Line(newId(), newId(), "\\", List.of(), 99, most, most.times(99), nothing);
        Basket.Line second = new Basket.Line(newId(), newId(), "水", options, 1, nothing, nothing, nothing);
        List<Basket.Line> lines = Stream.concat(IntStream.range(0, 99).mapToObj(i -> first), Stream.of(second))
                .toList();
        Money total = most.times(99 * 99);
        return new Basket(lines, Optional.of(new Basket.Coupon("Ä", "0%")), total, nothing, total);
    }
}
