package dev.comanda.payment.domain;

import static dev.comanda.payment.domain.Examples.NOW;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.FollowedOrder.Returned;
import dev.comanda.payment.domain.FollowedOrder.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What orders, our books and the provider say about the same money. */
public final class ExampleBooks {

    private ExampleBooks() {}

    public static FollowedOrder order(Charge charge, Standing standing, Returned returned) {
        return order(charge, standing, returned, Examples.TOTAL);
    }

    public static FollowedOrder order(Charge charge, Standing standing, Returned returned, Money total) {
        return new FollowedOrder(charge.orderId(), 2, standing, returned, total);
    }

    /** An order whose payment has succeeded by {@code own}. */
    public static OrderMoney paid(FollowedOrder order, Charge own, Charge... unwanted) {
        return new OrderMoney(
                order.id(),
                Optional.of(order),
                Optional.of(receipt(own)),
                Stream.concat(Stream.of(own), Stream.of(unwanted)).toList());
    }

    /** An order of which no payment has succeeded. */
    public static OrderMoney unpaid(FollowedOrder order, Charge... unwanted) {
        return new OrderMoney(order.id(), Optional.of(order), Optional.empty(), List.of(unwanted));
    }

    public static Receipt receipt(Charge charge) {
        return new Receipt(charge.id().provider(), charge.id().reference(), NOW);
    }

    /** A provider who agrees with {@code charge}. */
    public static ChargeReport reportOf(Charge charge) {
        Money captured = charge.captured();
        return new ChargeReport(
                charge.id(),
                charge.orderId(),
                captured == null ? Money.of(0, "EUR") : captured,
                charge.refunds().all().stream().flatMap(ExampleBooks::reportOf).toList());
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
