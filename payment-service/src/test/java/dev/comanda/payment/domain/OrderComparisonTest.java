package dev.comanda.payment.domain;

import static dev.comanda.payment.domain.ExampleBooks.order;
import static dev.comanda.payment.domain.ExampleBooks.paid;
import static dev.comanda.payment.domain.ExampleBooks.receipt;
import static dev.comanda.payment.domain.ExampleBooks.unpaid;
import static dev.comanda.payment.domain.ExampleCharges.charge;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.ExampleCharges.failed;
import static dev.comanda.payment.domain.ExampleCharges.ours;
import static dev.comanda.payment.domain.ExampleCharges.report;
import static dev.comanda.payment.domain.ExampleCharges.succeeded;
import static dev.comanda.payment.domain.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.domain.FollowedOrder.Returned;
import dev.comanda.payment.domain.FollowedOrder.Standing;
import dev.comanda.payment.domain.Mismatch.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderComparisonTest {

    private final Charge charge = charge();
    private final UUID refundId = UUID.randomUUID();

    @Test
    void a_paid_order_and_its_charge_agree() {
        assertThat(kinds(paid(order(charge, Standing.PAID, Returned.NONE), charge)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNPAID", "OVER"})
    void an_order_without_money_agrees_with_books_without_money(Standing standing) {
        assertThat(kinds(unpaid(order(charge, standing, Returned.NONE)))).isEmpty();
    }

    @Test
    void an_order_that_costs_nothing_is_paid_by_nothing() {
        assertThat(kinds(unpaid(order(charge, Standing.PAID, Returned.NONE, euro(0)))))
                .isEmpty();
    }

    @Test
    void an_order_that_is_paid_without_money_is_found() {
        assertThat(OrderComparison.of(unpaid(order(charge, Standing.PAID, Returned.NONE))))
                .containsExactly(new Mismatch(
                        Kind.ORDER_WITHOUT_MONEY,
                        charge.orderId(),
                        Optional.empty(),
                        Optional.empty(),
                        "nothing",
                        "paid 1250 EUR"));
    }

    @Test
    void an_order_that_is_paid_by_another_amount_is_found() {
        assertThat(OrderComparison.of(paid(order(charge, Standing.PAID, Returned.NONE, euro(1300)), charge)))
                .containsExactly(aboutCharge(Kind.ORDER_WITHOUT_MONEY, "1250 EUR", "paid 1300 EUR"));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNPAID", "OVER"})
    void money_that_an_order_has_not_noticed_is_found(Standing standing) {
        assertThat(OrderComparison.of(paid(order(charge, standing, Returned.NONE), charge)))
                .containsExactly(aboutCharge(Kind.ORDER_NOT_PAID, "1250 EUR", "nothing"));
    }

    @Test
    void a_payment_without_its_charge_is_found() {
        FollowedOrder order = order(charge, Standing.OVER, Returned.NONE);
        var books = new OrderMoney(order.id(), Optional.of(order), Optional.of(receipt(charge)), List.of());

        assertThat(OrderComparison.of(books))
                .containsExactly(aboutCharge(Kind.PAYMENT_WITHOUT_CHARGE, "a charge", "nothing"));
    }

    @Test
    void money_that_pays_no_order_is_found_unless_all_of_it_goes_back() {
        FollowedOrder order = order(charge, Standing.PAID, Returned.NONE);
        Charge second = Charge.unseen(new ChargeId("stripe", "pi_2"), charge.orderId())
                .saw(euro(1250), NOW)
                .charge();
        Charge goesBack = second.refundUnwanted(NOW).charge();
        Charge half = goesBack.refused(goesBack.refunds().all().getFirst().id(), "no", NOW)
                .charge()
                .request(refundId, euro(600), "by hand", NOW)
                .charge();

        assertThat(kinds(paid(order, charge, goesBack))).isEmpty();
        assertThat(OrderComparison.of(paid(order, charge, second))).containsExactly(kept(second, "1250 EUR stays"));
        assertThat(OrderComparison.of(paid(order, charge, half))).containsExactly(kept(half, "650 EUR stays"));
    }

    @Test
    void money_of_an_order_that_nobody_heard_of_is_judged_too() {
        var books = new OrderMoney(charge.orderId(), Optional.empty(), Optional.empty(), List.of(charge));

        assertThat(kinds(books)).containsExactly(Kind.MONEY_KEPT);
    }

    @Test
    void an_order_that_nobody_heard_of_is_not_judged() {
        var books = new OrderMoney(charge.orderId(), Optional.empty(), Optional.of(receipt(charge)), List.of(charge));

        assertThat(kinds(books)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "untouched, NONE", "requested, NONE", "requested, PENDING", "partial, PARTIAL", "partialAndMore, PARTIAL",
        "partialAndMore, PENDING", "full, FULL", "fullAfterFailure, FULL", "failed, FAILED", "partialAndFailed, FAILED",
        "partialAndFailed, PARTIAL"
    })
    void what_an_order_can_have_heard_of_its_refunds_agrees(String refunds, Returned returned) {
        assertThat(kinds(withRefunds(refunds, returned))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "untouched, PENDING",
        "untouched, PARTIAL",
        "untouched, FULL",
        "untouched, FAILED",
        "requested, PARTIAL",
        "requested, FULL",
        "requested, FAILED",
        "partial, NONE",
        "partial, PENDING",
        "partial, FULL",
        "partial, FAILED",
        "full, NONE",
        "full, PENDING",
        "full, PARTIAL",
        "full, FAILED",
        "failed, NONE",
        "failed, PENDING",
        "failed, PARTIAL",
        "failed, FULL",
        "fullAfterFailure, FAILED"
    })
    void what_an_order_says_of_its_refund_and_did_not_happen_is_found(String refunds, Returned returned) {
        assertThat(kinds(withRefunds(refunds, returned))).containsExactly(Kind.ORDER_REFUND);
    }

    @Test
    void an_order_without_money_whose_money_went_back_is_found() {
        assertThat(kinds(unpaid(order(charge, Standing.OVER, Returned.FULL)))).containsExactly(Kind.ORDER_REFUND);
    }

    private OrderMoney withRefunds(String which, Returned returned) {
        UUID other = UUID.randomUUID();
        Charge asked = charge.request(other, euro(500), "sorry", NOW).charge();
        Charge after = switch (which) {
            case "untouched" -> charge;
            case "requested" -> asked;
            case "partial" -> learned(charge, ours(refundId, 300, succeeded()));
            case "partialAndMore" -> learned(asked, ours(refundId, 300, succeeded()));
            case "full" -> learned(charge, ours(refundId, 300, succeeded()), ours(other, 950, succeeded()));
            case "fullAfterFailure" -> learned(charge, ours(other, 300, failed()), ours(refundId, 1250, succeeded()));
            case "failed" -> learned(charge, ours(refundId, 300, failed()));
            case "partialAndFailed" -> learned(charge, ours(refundId, 300, failed()), ours(other, 100, succeeded()));
            default -> throw new IllegalArgumentException(which);
        };
        return paid(order(charge, Standing.PAID, returned), after);
    }

    private static Charge learned(Charge charge, RefundReport... refunds) {
        return charge.learned(report(charge, refunds), NOW).charge();
    }

    private static List<Kind> kinds(OrderMoney books) {
        return OrderComparison.of(books).stream().map(Mismatch::kind).toList();
    }

    private Mismatch aboutCharge(Kind kind, String expected, String found) {
        return new Mismatch(kind, charge.orderId(), Optional.of(charge.id()), Optional.empty(), expected, found);
    }

    private static Mismatch kept(Charge charge, String found) {
        return new Mismatch(
                Kind.MONEY_KEPT, charge.orderId(), Optional.of(charge.id()), Optional.empty(), "all goes back", found);
    }
}
