package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.FollowedOrder.Returned;
import dev.comanda.payment.domain.Mismatch.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An order's word against our books of its money. An order that was never heard of is not judged, its money is. */
public final class OrderComparison {

    private static final String NOTHING = "nothing";

    private final OrderMoney money;
    private final Optional<Charge> own;
    private final Optional<Money> paid;

    private OrderComparison(OrderMoney money) {
        this.money = money;
        this.own = money.own();
        this.paid = own.flatMap(charge -> Optional.ofNullable(charge.captured()));
    }

    public static List<Mismatch> of(OrderMoney money) {
        OrderComparison comparison = new OrderComparison(money);
        return Stream.of(
                        comparison.missingCharge(),
                        comparison.kept(),
                        money.order().stream().flatMap(comparison::standing),
                        money.order().stream().flatMap(comparison::returned))
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Mismatch> missingCharge() {
        return money
                .receipt()
                .filter(_ -> paid.isEmpty())
                .map(receipt -> new Mismatch(
                        Kind.PAYMENT_WITHOUT_CHARGE,
                        money.orderId(),
                        Optional.of(receipt.charge()),
                        Optional.empty(),
                        "a charge",
                        NOTHING))
                .stream();
    }

    private Stream<Mismatch> kept() {
        return money.unwanted().stream()
                .flatMap(charge -> charge.left().filter(left -> left.signum() > 0).stream()
                        .map(left -> new Mismatch(
                                Kind.MONEY_KEPT,
                                money.orderId(),
                                Optional.of(charge.id()),
                                Optional.empty(),
                                "all goes back",
                                left + " stays")));
    }

    private Stream<Mismatch> standing(FollowedOrder order) {
        return switch (order.standing()) {
            case UNPAID -> unnoticed();
            // What came too late, or is to go back, shows as the order's refund.
            case OVER -> order.returned() == Returned.NONE ? unnoticed() : Stream.empty();
            case PAID ->
                order.total()
                                .equals(paid.orElseGet(
                                        () -> Money.zero(order.total().currency())))
                        ? Stream.empty()
                        : Stream.of(differs(
                                Kind.ORDER_WITHOUT_MONEY,
                                paid.map(Money::toString).orElse(NOTHING),
                                "paid " + order.total()));
        };
    }

    private Stream<Mismatch> unnoticed() {
        return paid
                .filter(amount -> amount.signum() > 0)
                .map(amount -> differs(Kind.ORDER_NOT_PAID, amount.toString(), NOTHING))
                .stream();
    }

    private Stream<Mismatch> returned(FollowedOrder order) {
        Returns returns = Returns.of(own);
        return returns.fit(order.returned())
                ? Stream.empty()
                : Stream.of(differs(
                        Kind.ORDER_REFUND,
                        returns.toString(),
                        order.returned().name().toLowerCase(Locale.ROOT)));
    }

    private Mismatch differs(Kind kind, String expected, String found) {
        return new Mismatch(kind, money.orderId(), own.map(Charge::id), Optional.empty(), expected, found);
    }
}
