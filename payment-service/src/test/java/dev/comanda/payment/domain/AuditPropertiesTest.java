package dev.comanda.payment.domain;

import static dev.comanda.payment.domain.ExampleBooks.receipt;
import static dev.comanda.payment.domain.ExampleBooks.reportOf;
import static dev.comanda.payment.domain.ExampleCharges.charge;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.ExampleCharges.failed;
import static dev.comanda.payment.domain.ExampleCharges.ours;
import static dev.comanda.payment.domain.ExampleCharges.pending;
import static dev.comanda.payment.domain.ExampleCharges.report;
import static dev.comanda.payment.domain.ExampleCharges.succeeded;
import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.FollowedOrder.Returned;
import dev.comanda.payment.domain.FollowedOrder.Standing;
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

/** What holds for all books: those that agree have no mismatch, and one change on any side always is one. */
class AuditPropertiesTest {

    /** How an order and its money can be when everything has been heard of. */
    enum Story {
        WAITING,
        FREE,
        EXPIRED,
        PAID,
        REFUND_UNDER_WAY,
        PARTLY_REFUNDED,
        REFUND_FAILED,
        REFUNDED,
        CALLED_OFF,
        CALLED_OFF_AND_REFUNDED
    }

    /** One thing that changes on one side. */
    enum Change {
        WE_LOSE_A_CHARGE,
        PROVIDER_LOSES_A_CHARGE,
        PROVIDER_TOOK_MORE,
        PROVIDER_TOOK_IT_FOR_ANOTHER_ORDER,
        WE_LOSE_A_REFUND,
        PROVIDER_LOSES_A_REFUND,
        PROVIDER_REFUNDED_LESS,
        PROVIDER_REFUND_ENDED_OTHERWISE,
        SOMEBODY_REFUNDS_UNHEARD,
        SOMEBODY_PAYS_TWICE,
        ORDER_FORGETS_ITS_MONEY,
        ORDER_IS_PAID_BY_NOTHING,
        ORDER_COSTS_MORE,
        ORDER_THINKS_OTHERWISE_OF_ITS_REFUND
    }

    /** What all three sides say. */
    record Sides(OrderMoney ours, List<ChargeReport> theirs) {

        Stream<Mismatch> mismatches() {
            Stream<Mismatch> ofOrder = OrderComparison.of(ours).stream();
            Stream<Mismatch> listed =
                    theirs.stream().flatMap(report -> ChargeComparison.between(report, find(report.id())).stream());
            Stream<Mismatch> unlisted = ours.charges().stream()
                    .filter(charge ->
                            theirs.stream().noneMatch(report -> report.id().equals(charge.id())))
                    .flatMap(charge -> ChargeComparison.withNothing(charge).stream());
            return Stream.of(ofOrder, listed, unlisted).flatMap(found -> found);
        }

        Optional<Charge> find(ChargeId id) {
            return ours.charges().stream()
                    .filter(charge -> charge.id().equals(id))
                    .findFirst();
        }

        FollowedOrder order() {
            return ours.order().orElseThrow();
        }

        Sides with(FollowedOrder order) {
            return new Sides(new OrderMoney(order.id(), Optional.of(order), ours.receipt(), ours.charges()), theirs);
        }

        Sides with(Charge changed) {
            List<Charge> charges = ours.charges().stream()
                    .map(charge -> charge.id().equals(changed.id()) ? changed : charge)
                    .toList();
            return new Sides(new OrderMoney(ours.orderId(), ours.order(), ours.receipt(), charges), theirs);
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
    void books_that_agree_have_no_mismatch(@ForAll("books") Sides books) {
        assertThat(books.mismatches()).isEmpty();
    }

    @Property(tries = 3_000)
    void one_change_on_any_side_is_a_mismatch(@ForAll("books") Sides books, @ForAll Change change) {
        Optional<Sides> changed = changed(books, change);
        Assume.that(changed.isPresent());

        assertThat(changed.orElseThrow().mismatches()).isNotEmpty();
    }

    private static Optional<Sides> changed(Sides books, Change change) {
        Optional<Charge> last = books.ours().charges().stream().reduce((_, next) -> next);
        Optional<ChargeReport> theirs = books.theirs().stream().reduce((_, next) -> next);
        Optional<ChargeReport> refunded =
                theirs.filter(report -> !report.refunds().isEmpty());
        FollowedOrder order = books.order();
        return switch (change) {
            case WE_LOSE_A_CHARGE -> last.map(_ -> new Sides(withoutLast(books.ours()), books.theirs()));
            case PROVIDER_LOSES_A_CHARGE -> theirs.map(_ -> new Sides(books.ours(), withoutLast(books.theirs())));
            case PROVIDER_TOOK_MORE ->
                theirs.map(report -> books.with(new ChargeReport(
                        report.id(), report.orderId(), report.captured().plus(euro(1)), report.refunds())));
            case PROVIDER_TOOK_IT_FOR_ANOTHER_ORDER ->
                theirs.map(report -> books.with(
                        new ChargeReport(report.id(), UUID.randomUUID(), report.captured(), report.refunds())));
            case WE_LOSE_A_REFUND ->
                refunded.flatMap(report -> books.find(report.id()))
                        .map(charge -> books.with(new Charge(
                                charge.id(),
                                charge.orderId(),
                                charge.version(),
                                charge.captured(),
                                new Refunds(withoutLast(charge.refunds().all())))));
            case PROVIDER_LOSES_A_REFUND ->
                refunded.map(report -> books.with(withRefunds(report, withoutLast(report.refunds()))));
            case PROVIDER_REFUNDED_LESS ->
                refunded.map(report -> books.with(withLast(
                        report,
                        lastOf(report).amount().minus(euro(1)),
                        lastOf(report).status())));
            case PROVIDER_REFUND_ENDED_OTHERWISE ->
                refunded.map(
                        report -> books.with(withLast(report, lastOf(report).amount(), otherThan(report))));
            case SOMEBODY_REFUNDS_UNHEARD ->
                theirs.map(report -> books.with(withRefunds(
                        report, withLast(report.refunds(), ExampleCharges.theirs("re_new", 1, succeeded())))));
            case SOMEBODY_PAYS_TWICE -> Optional.of(paidOnceMore(books));
            case ORDER_FORGETS_ITS_MONEY ->
                books.ours()
                        .own()
                        .filter(_ -> order.standing() == Standing.PAID)
                        .map(_ -> books.with(said(order, Standing.UNPAID, order.returned())));
            case ORDER_IS_PAID_BY_NOTHING ->
                Optional.of(books.with(said(order, Standing.PAID, order.returned())))
                        .filter(_ ->
                                books.ours().own().isEmpty() && order.total().signum() > 0);
            case ORDER_COSTS_MORE ->
                Optional.of(books.with(new FollowedOrder(
                                order.id(),
                                3,
                                order.standing(),
                                order.returned(),
                                order.total().plus(euro(1)))))
                        .filter(_ -> order.standing() == Standing.PAID);
            case ORDER_THINKS_OTHERWISE_OF_ITS_REFUND ->
                Optional.of(books.with(said(
                        order,
                        order.standing(),
                        order.returned() == Returned.FULL ? Returned.PARTIAL : Returned.FULL)));
        };
    }

    private static Sides paidOnceMore(Sides books) {
        Charge second = Charge.unseen(
                        new ChargeId("stripe", "pi_again"), books.order().id())
                .saw(TOTAL, NOW)
                .charge();
        return new Sides(
                new OrderMoney(
                        books.order().id(),
                        books.ours().order(),
                        books.ours().receipt(),
                        withLast(books.ours().charges(), second)),
                withLast(books.theirs(), reportOf(second)));
    }

    private static FollowedOrder said(FollowedOrder order, Standing standing, Returned returned) {
        return new FollowedOrder(order.id(), order.version() + 1, standing, returned, order.total());
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

    private static OrderMoney withoutLast(OrderMoney money) {
        return new OrderMoney(money.orderId(), money.order(), money.receipt(), withoutLast(money.charges()));
    }

    private static <T> List<T> withoutLast(List<T> all) {
        return all.subList(0, all.size() - 1);
    }

    private static <T> List<T> withLast(List<T> all, T last) {
        return Stream.concat(all.stream(), Stream.of(last)).toList();
    }

    @Provide
    Arbitrary<Sides> books() {
        return Combinators.combine(
                        Arbitraries.of(Story.class),
                        Arbitraries.longs().between(1, TOTAL.amount() - 1),
                        Arbitraries.integers().between(0, 2))
                .as(AuditPropertiesTest::tell);
    }

    /** @param part what goes back where only a part does */
    private static Sides tell(Story story, long part, int unwanted) {
        Charge own = charge();
        return switch (story) {
            case WAITING -> without(own, Standing.UNPAID, TOTAL.amount(), unwanted);
            case FREE -> without(own, Standing.PAID, 0, unwanted);
            case EXPIRED -> without(own, Standing.OVER, TOTAL.amount(), unwanted);
            case PAID -> with(own, Standing.PAID, Returned.NONE, unwanted);
            case REFUND_UNDER_WAY -> with(learned(own, part, pending()), Standing.PAID, Returned.NONE, unwanted);
            case PARTLY_REFUNDED -> with(learned(own, part, succeeded()), Standing.PAID, Returned.PARTIAL, unwanted);
            case REFUND_FAILED -> with(learned(own, part, failed()), Standing.PAID, Returned.FAILED, unwanted);
            case REFUNDED -> with(learned(own, TOTAL.amount(), succeeded()), Standing.PAID, Returned.FULL, unwanted);
            case CALLED_OFF -> with(learned(own, TOTAL.amount(), pending()), Standing.OVER, Returned.PENDING, unwanted);
            case CALLED_OFF_AND_REFUNDED ->
                with(learned(own, TOTAL.amount(), succeeded()), Standing.OVER, Returned.FULL, unwanted);
        };
    }

    private static Charge learned(Charge charge, long cents, RefundReport.Status status) {
        return charge.learned(report(charge, ours(UUID.randomUUID(), cents, status)), NOW)
                .charge();
    }

    private static Sides without(Charge own, Standing standing, long total, int unwanted) {
        FollowedOrder order = ExampleBooks.order(own, standing, Returned.NONE, euro(total));
        return sides(order, Optional.empty(), goingBack(order, unwanted));
    }

    private static Sides with(Charge own, Standing standing, Returned returned, int unwanted) {
        FollowedOrder order = ExampleBooks.order(own, standing, returned);
        List<Charge> charges = new ArrayList<>(List.of(own));
        charges.addAll(goingBack(order, unwanted));
        return sides(order, Optional.of(receipt(own)), charges);
    }

    private static List<Charge> goingBack(FollowedOrder order, int count) {
        return Stream.generate(() -> Charge.unseen(ExampleCharges.chargeId(), order.id())
                        .saw(TOTAL, NOW)
                        .charge())
                .map(charge -> learned(charge, TOTAL.amount(), succeeded()))
                .limit(count)
                .toList();
    }

    private static Sides sides(FollowedOrder order, Optional<Receipt> receipt, List<Charge> charges) {
        return new Sides(
                new OrderMoney(order.id(), Optional.of(order), receipt, charges),
                charges.stream().map(ExampleBooks::reportOf).toList());
    }
}
