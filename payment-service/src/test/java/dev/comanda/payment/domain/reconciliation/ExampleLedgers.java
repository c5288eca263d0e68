package dev.comanda.payment.domain.reconciliation;

import static dev.comanda.payment.domain.Examples.NOW;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeReport;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Receipt;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundReport;
import dev.comanda.payment.domain.RefundState;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.PaymentStatus;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.RefundStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Examples of orders, ledgers and reports about the same charge. */
public final class ExampleLedgers {

    private ExampleLedgers() {}

    public static TrackedOrder order(Charge charge, PaymentStatus status, RefundStatus refund) {
        return order(charge, status, refund, Examples.TOTAL);
    }

    public static TrackedOrder order(Charge charge, PaymentStatus status, RefundStatus refund, Money total) {
        return new TrackedOrder(charge.orderId(), 2, status, refund, total);
    }

    /** An order that was paid by {@code own}. */
    public static OrderLedger paid(TrackedOrder order, Charge own, Charge... unwanted) {
        return new OrderLedger(
                order.id(),
                Optional.of(order),
                Optional.of(receipt(own)),
                Stream.concat(Stream.of(own), Stream.of(unwanted)).toList());
    }

    /** An order without a successful payment. */
    public static OrderLedger unpaid(TrackedOrder order, Charge... unwanted) {
        return new OrderLedger(order.id(), Optional.of(order), Optional.empty(), List.of(unwanted));
    }

    public static Receipt receipt(Charge charge) {
        return new Receipt(charge.id().provider(), charge.id().reference(), NOW);
    }

    /** A report that agrees with {@code charge}. */
    public static ChargeReport reportOf(Charge charge) {
        Money captured = charge.captured();
        return new ChargeReport(
                charge.id(),
                charge.orderId(),
                captured == null ? Money.of(0, "EUR") : captured,
                charge.refunds().all().stream()
                        .flatMap(ExampleLedgers::reportOf)
                        .toList());
    }

    public static Stream<RefundReport> reportOf(Refund refund) {
        return switch (refund.state()) {
            case RefundState.Requested _, RefundState.GivenUp _ -> Stream.empty();
            case RefundState.Pending(String reference, var _) ->
                Stream.of(reported(refund, reference, new RefundReport.Status.Pending()));
            case RefundState.Succeeded(String reference, var _) ->
                Stream.of(reported(refund, reference, new RefundReport.Status.Succeeded()));
            case RefundState.Failed(String reference, String failure, var _) ->
                Stream.of(reported(refund, reference, new RefundReport.Status.Failed(failure)));
        };
    }

    private static RefundReport reported(Refund refund, String reference, RefundReport.Status status) {
        return new RefundReport(reference, Optional.of(refund.id()), refund.amount(), NOW, status);
    }
}
