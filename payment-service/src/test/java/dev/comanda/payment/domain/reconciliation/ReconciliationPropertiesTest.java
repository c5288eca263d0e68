package dev.comanda.payment.domain.reconciliation;

import static dev.comanda.payment.domain.ExampleCharges.charge;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.ExampleCharges.failed;
import static dev.comanda.payment.domain.ExampleCharges.ours;
import static dev.comanda.payment.domain.ExampleCharges.pending;
import static dev.comanda.payment.domain.ExampleCharges.report;
import static dev.comanda.payment.domain.ExampleCharges.succeeded;
import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.TOTAL;
import static dev.comanda.payment.domain.reconciliation.ExampleLedgers.receipt;
import static dev.comanda.payment.domain.reconciliation.ExampleLedgers.reportOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargeReport;
import dev.comanda.payment.domain.ExampleCharges;
import dev.comanda.payment.domain.Receipt;
import dev.comanda.payment.domain.RefundReport;
import dev.comanda.payment.domain.Refunds;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.PaymentStatus;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.RefundStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Agreeing sides have no mismatch, and one change on any side is always found. */
class ReconciliationPropertiesTest {

    /** The states of an order and its charges once all events have arrived. */
    enum Scenario {
        WAITING,
        FREE,
        EXPIRED,
        PAID,
        REFUND_PENDING,
        PARTLY_REFUNDED,
        REFUND_FAILED,
        REFUNDED,
        CANCELLED,
        CANCELLED_AND_REFUNDED
    }

    /** A change on one side. */
    enum Change {
        WE_LOSE_A_CHARGE,
        PROVIDER_LOSES_A_CHARGE,
        PROVIDER_TOOK_MORE,
        PROVIDER_TOOK_IT_FOR_ANOTHER_ORDER,
        WE_LOSE_A_REFUND,
        PROVIDER_LOSES_A_REFUND,
        PROVIDER_REFUNDED_LESS,
        PROVIDER_REFUND_HAS_ANOTHER_STATUS,
        REFUND_WITHOUT_WEBHOOK,
        SECOND_CHARGE,
        ORDER_BECOMES_UNPAID,
        ORDER_IS_PAID_WITHOUT_CHARGE,
        ORDER_COSTS_MORE,
        ORDER_HAS_ANOTHER_REFUND_STATUS
    }

    /** The provider's ledger, ours and the order. */
    record Sides(OrderLedger ours, List<ChargeReport> theirs) {

        Stream<Mismatch> mismatches() {
            Stream<Mismatch> ofOrder = OrderComparison.compare(ours).stream();
            Stream<Mismatch> listed =
                    theirs.stream().flatMap(report -> ChargeComparison.compare(report, find(report.id())).stream());
            Stream<Mismatch> unlisted = ours.charges().stream()
                    .filter(charge ->
                            theirs.stream().noneMatch(report -> report.id().equals(charge.id())))
                    .flatMap(charge -> ChargeComparison.missingAtProvider(charge).stream());
            return Stream.of(ofOrder, listed, unlisted).flatMap(found -> found);
        }

        Optional<Charge> find(ChargeId id) {
            return ours.charges().stream()
                    .filter(charge -> charge.id().equals(id))
                    .findFirst();
        }

        TrackedOrder order() {
            return ours.order().orElseThrow();
        }

        Sides with(TrackedOrder order) {
            return new Sides(new OrderLedger(order.id(), Optional.of(order), ours.receipt(), ours.charges()), theirs);
        }

        Sides with(Charge changed) {
            List<Charge> charges = ours.charges().stream()
                    .map(charge -> charge.id().equals(changed.id()) ? changed : charge)
                    .toList();
            return new Sides(new OrderLedger(ours.orderId(), ours.order(), ours.receipt(), charges), theirs);
        }

        Sides with(ChargeReport changed) {
            return new Sides(
                    ours,
                    theirs.stream()
                            .map(report -> report.id().equals(changed.id()) ? changed : report)
                            .toList());
        }
    }

    @Property(tries = 500)
    void agreeing_sides_have_no_mismatch(@ForAll("agreeingSides") Sides sides) {
        assertThat(sides.mismatches()).isEmpty();
    }

    @Property(tries = 3_000)
    void one_change_on_any_side_is_a_mismatch(@ForAll("agreeingSides") Sides sides, @ForAll Change change) {
        Optional<Sides> changed = changed(sides, change);
        Assume.that(changed.isPresent());

        assertThat(changed.orElseThrow().mismatches()).isNotEmpty();
    }

    private static Optional<Sides> changed(Sides sides, Change change) {
        Optional<Charge> last = sides.ours().charges().stream().reduce((_, next) -> next);
        Optional<ChargeReport> theirs = sides.theirs().stream().reduce((_, next) -> next);
        Optional<ChargeReport> refunded =
                theirs.filter(report -> !report.refunds().isEmpty());
        TrackedOrder order = sides.order();
        return switch (change) {
            case WE_LOSE_A_CHARGE -> last.map(_ -> new Sides(withoutLast(sides.ours()), sides.theirs()));
            case PROVIDER_LOSES_A_CHARGE -> theirs.map(_ -> new Sides(sides.ours(), withoutLast(sides.theirs())));
            case PROVIDER_TOOK_MORE ->
                theirs.map(report -> sides.with(new ChargeReport(
                        report.id(), report.orderId(), report.captured().plus(euro(1)), report.refunds())));
            case PROVIDER_TOOK_IT_FOR_ANOTHER_ORDER ->
                theirs.map(report -> sides.with(
                        new ChargeReport(report.id(), UUID.randomUUID(), report.captured(), report.refunds())));
            case WE_LOSE_A_REFUND ->
                refunded.flatMap(report -> sides.find(report.id()))
                        .map(charge -> sides.with(new Charge(
                                charge.id(),
                                charge.orderId(),
                                charge.version(),
                                charge.captured(),
                                new Refunds(withoutLast(charge.refunds().all())))));
            case PROVIDER_LOSES_A_REFUND ->
                refunded.map(report -> sides.with(withRefunds(report, withoutLast(report.refunds()))));
            case PROVIDER_REFUNDED_LESS ->
                refunded.map(report -> sides.with(withLast(
                        report,
                        lastOf(report).amount().minus(euro(1)),
                        lastOf(report).status())));
            case PROVIDER_REFUND_HAS_ANOTHER_STATUS ->
                refunded.map(
                        report -> sides.with(withLast(report, lastOf(report).amount(), otherThan(report))));
            case REFUND_WITHOUT_WEBHOOK ->
                theirs.map(report -> sides.with(withRefunds(
                        report, withLast(report.refunds(), ExampleCharges.theirs("re_new", 1, succeeded())))));
            case SECOND_CHARGE -> Optional.of(paidOnceMore(sides));
            case ORDER_BECOMES_UNPAID ->
                sides.ours()
                        .payingCharge()
                        .filter(_ -> order.status() == PaymentStatus.PAID)
                        .map(_ -> sides.with(changed(order, PaymentStatus.UNPAID, order.refund())));
            case ORDER_IS_PAID_WITHOUT_CHARGE ->
                Optional.of(sides.with(changed(order, PaymentStatus.PAID, order.refund())))
                        .filter(_ -> sides.ours().payingCharge().isEmpty()
                                && order.total().signum() > 0);
            case ORDER_COSTS_MORE ->
                Optional.of(sides.with(new TrackedOrder(
                                order.id(),
                                3,
                                order.status(),
                                order.refund(),
                                order.total().plus(euro(1)))))
                        .filter(_ -> order.status() == PaymentStatus.PAID);
            case ORDER_HAS_ANOTHER_REFUND_STATUS ->
                Optional.of(sides.with(changed(
                        order,
                        order.status(),
                        order.refund() == RefundStatus.FULL ? RefundStatus.PARTIAL : RefundStatus.FULL)));
        };
    }

    private static Sides paidOnceMore(Sides sides) {
        Charge second = Charge.unknown(
                        new ChargeId("stripe", "pi_again"), sides.order().id())
                .capture(TOTAL, NOW)
                .charge();
        return new Sides(
                new OrderLedger(
                        sides.order().id(),
                        sides.ours().order(),
                        sides.ours().receipt(),
                        withLast(sides.ours().charges(), second)),
                withLast(sides.theirs(), reportOf(second)));
    }

    private static TrackedOrder changed(TrackedOrder order, PaymentStatus status, RefundStatus refund) {
        return new TrackedOrder(order.id(), order.version() + 1, status, refund, order.total());
    }

    private static RefundReport lastOf(ChargeReport report) {
        return report.refunds().getLast();
    }

    private static RefundReport.Status otherThan(ChargeReport report) {
        return lastOf(report).status() instanceof RefundReport.Status.Pending ? succeeded() : pending();
    }

    private static ChargeReport withLast(ChargeReport report, Money amount, RefundReport.Status status) {
        RefundReport last = lastOf(report);
        return withRefunds(
                report,
                withLast(
                        withoutLast(report.refunds()),
                        new RefundReport(last.reference(), last.refundId(), amount, NOW, status)));
    }

    private static ChargeReport withRefunds(ChargeReport report, List<RefundReport> refunds) {
        return new ChargeReport(report.id(), report.orderId(), report.captured(), refunds);
    }

    private static OrderLedger withoutLast(OrderLedger ledger) {
        return new OrderLedger(ledger.orderId(), ledger.order(), ledger.receipt(), withoutLast(ledger.charges()));
    }

    private static <T> List<T> withoutLast(List<T> all) {
        return all.subList(0, all.size() - 1);
    }

    private static <T> List<T> withLast(List<T> all, T last) {
        return Stream.concat(all.stream(), Stream.of(last)).toList();
    }

    @Provide
    Arbitrary<Sides> agreeingSides() {
        return Combinators.combine(
                        Arbitraries.of(Scenario.class),
                        Arbitraries.longs().between(1, TOTAL.amount() - 1),
                        Arbitraries.integers().between(0, 2))
                .as(ReconciliationPropertiesTest::sidesOf);
    }

    /** @param part the amount of a partial refund */
    private static Sides sidesOf(Scenario scenario, long part, int unwanted) {
        Charge own = charge();
        return switch (scenario) {
            case WAITING -> without(own, PaymentStatus.UNPAID, TOTAL.amount(), unwanted);
            case FREE -> without(own, PaymentStatus.PAID, 0, unwanted);
            case EXPIRED -> without(own, PaymentStatus.OVER, TOTAL.amount(), unwanted);
            case PAID -> with(own, PaymentStatus.PAID, RefundStatus.NONE, unwanted);
            case REFUND_PENDING -> with(apply(own, part, pending()), PaymentStatus.PAID, RefundStatus.NONE, unwanted);
            case PARTLY_REFUNDED ->
                with(apply(own, part, succeeded()), PaymentStatus.PAID, RefundStatus.PARTIAL, unwanted);
            case REFUND_FAILED -> with(apply(own, part, failed()), PaymentStatus.PAID, RefundStatus.FAILED, unwanted);
            case REFUNDED ->
                with(apply(own, TOTAL.amount(), succeeded()), PaymentStatus.PAID, RefundStatus.FULL, unwanted);
            case CANCELLED ->
                with(apply(own, TOTAL.amount(), pending()), PaymentStatus.OVER, RefundStatus.PENDING, unwanted);
            case CANCELLED_AND_REFUNDED ->
                with(apply(own, TOTAL.amount(), succeeded()), PaymentStatus.OVER, RefundStatus.FULL, unwanted);
        };
    }

    private static Charge apply(Charge charge, long cents, RefundReport.Status status) {
        return charge.apply(report(charge, ours(UUID.randomUUID(), cents, status)), NOW)
                .charge();
    }

    private static Sides without(Charge own, PaymentStatus status, long total, int unwanted) {
        TrackedOrder order = ExampleLedgers.order(own, status, RefundStatus.NONE, euro(total));
        return sides(order, Optional.empty(), refunded(order, unwanted));
    }

    private static Sides with(Charge own, PaymentStatus status, RefundStatus refund, int unwanted) {
        TrackedOrder order = ExampleLedgers.order(own, status, refund);
        List<Charge> charges = new ArrayList<>(List.of(own));
        charges.addAll(refunded(order, unwanted));
        return sides(order, Optional.of(receipt(own)), charges);
    }

    private static List<Charge> refunded(TrackedOrder order, int count) {
        return Stream.generate(() -> Charge.unknown(ExampleCharges.chargeId(), order.id())
                        .capture(TOTAL, NOW)
                        .charge())
                .map(charge -> apply(charge, TOTAL.amount(), succeeded()))
                .limit(count)
                .toList();
    }

    private static Sides sides(TrackedOrder order, Optional<Receipt> receipt, List<Charge> charges) {
        return new Sides(
                new OrderLedger(order.id(), Optional.of(order), receipt, charges),
                charges.stream().map(ExampleLedgers::reportOf).toList());
    }
}
