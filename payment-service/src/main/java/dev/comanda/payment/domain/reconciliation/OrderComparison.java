package dev.comanda.payment.domain.reconciliation;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.reconciliation.Mismatch.Kind;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.RefundStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares an order's payment state with our ledger. For an unknown order only its charges are checked. */
public final class OrderComparison {

    private static final String NONE = "nothing";

    private final OrderLedger ledger;
    private final Optional<Charge> own;
    private final Optional<Money> paid;

    private OrderComparison(OrderLedger ledger) {
        this.ledger = ledger;
        this.own = ledger.payingCharge();
        this.paid = own.flatMap(charge -> Optional.ofNullable(charge.captured()));
    }

    public static List<Mismatch> compare(OrderLedger ledger) {
        OrderComparison comparison = new OrderComparison(ledger);
        return Stream.of(
                        comparison.missingCharge(),
                        comparison.unrefunded(),
                        ledger.order().stream().flatMap(comparison::status),
                        ledger.order().stream().flatMap(comparison::refundStatus))
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Mismatch> missingCharge() {
        return ledger
                .receipt()
                .filter(_ -> paid.isEmpty())
                .map(receipt -> new Mismatch(
                        Kind.PAYMENT_WITHOUT_CHARGE,
                        ledger.orderId(),
                        Optional.of(receipt.charge()),
                        Optional.empty(),
                        "a charge",
                        NONE))
                .stream();
    }

    private Stream<Mismatch> unrefunded() {
        return ledger.unwantedCharges().stream()
                .flatMap(charge -> charge.refundable().filter(left -> left.signum() > 0).stream()
                        .map(left -> new Mismatch(
                                Kind.MONEY_KEPT,
                                ledger.orderId(),
                                Optional.of(charge.id()),
                                Optional.empty(),
                                "fully refunded",
                                left + " not refunded")));
    }

    private Stream<Mismatch> status(TrackedOrder order) {
        return switch (order.status()) {
            case UNPAID -> notPaid();
            // Late money and requested refunds show in the order's refund status.
            case OVER -> order.refund() == RefundStatus.NONE ? notPaid() : Stream.empty();
            case PAID ->
                order.total()
                                .equals(paid.orElseGet(
                                        () -> Money.zero(order.total().currency())))
                        ? Stream.empty()
                        : Stream.of(mismatch(
                                Kind.ORDER_WITHOUT_MONEY,
                                paid.map(Money::toString).orElse(NONE),
                                "paid " + order.total()));
        };
    }

    private Stream<Mismatch> notPaid() {
        return paid
                .filter(amount -> amount.signum() > 0)
                .map(amount -> mismatch(Kind.ORDER_NOT_PAID, amount.toString(), NONE))
                .stream();
    }

    private Stream<Mismatch> refundStatus(TrackedOrder order) {
        RefundSummary summary = RefundSummary.of(own);
        return summary.matches(order.refund())
                ? Stream.empty()
                : Stream.of(mismatch(
                        Kind.ORDER_REFUND,
                        summary.toString(),
                        order.refund().name().toLowerCase(Locale.ROOT)));
    }

    private Mismatch mismatch(Kind kind, String expected, String found) {
        return new Mismatch(kind, ledger.orderId(), own.map(Charge::id), Optional.empty(), expected, found);
    }
}
