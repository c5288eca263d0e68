package dev.comanda.payment.domain.reconciliation;

import static dev.comanda.payment.domain.ExampleCharges.charge;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.ExampleCharges.failed;
import static dev.comanda.payment.domain.ExampleCharges.ours;
import static dev.comanda.payment.domain.ExampleCharges.report;
import static dev.comanda.payment.domain.ExampleCharges.succeeded;
import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.reconciliation.ExampleLedgers.order;
import static dev.comanda.payment.domain.reconciliation.ExampleLedgers.paid;
import static dev.comanda.payment.domain.reconciliation.ExampleLedgers.receipt;
import static dev.comanda.payment.domain.reconciliation.ExampleLedgers.unpaid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.RefundReport;
import dev.comanda.payment.domain.reconciliation.Mismatch.Kind;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.PaymentStatus;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.RefundStatus;
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
        assertThat(kinds(paid(order(charge, PaymentStatus.PAID, RefundStatus.NONE), charge)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNPAID", "OVER"})
    void an_unpaid_order_without_charges_agrees(PaymentStatus status) {
        assertThat(kinds(unpaid(order(charge, status, RefundStatus.NONE)))).isEmpty();
    }

    @Test
    void a_free_order_is_paid_without_a_charge() {
        assertThat(kinds(unpaid(order(charge, PaymentStatus.PAID, RefundStatus.NONE, euro(0)))))
                .isEmpty();
    }

    @Test
    void a_paid_order_without_a_charge_is_a_mismatch() {
        assertThat(OrderComparison.compare(unpaid(order(charge, PaymentStatus.PAID, RefundStatus.NONE))))
                .containsExactly(new Mismatch(
                        Kind.ORDER_WITHOUT_MONEY,
                        charge.orderId(),
                        Optional.empty(),
                        Optional.empty(),
                        "nothing",
                        "paid 12.50 EUR"));
    }

    @Test
    void a_paid_order_with_another_amount_is_a_mismatch() {
        assertThat(OrderComparison.compare(
                        paid(order(charge, PaymentStatus.PAID, RefundStatus.NONE, euro(1300)), charge)))
                .containsExactly(aboutCharge(Kind.ORDER_WITHOUT_MONEY, "12.50 EUR", "paid 13.00 EUR"));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNPAID", "OVER"})
    void a_charge_that_the_order_ignores_is_a_mismatch(PaymentStatus status) {
        assertThat(OrderComparison.compare(paid(order(charge, status, RefundStatus.NONE), charge)))
                .containsExactly(aboutCharge(Kind.ORDER_NOT_PAID, "12.50 EUR", "nothing"));
    }

    @Test
    void a_payment_without_its_charge_is_a_mismatch() {
        TrackedOrder order = order(charge, PaymentStatus.OVER, RefundStatus.NONE);
        var ledger = new OrderLedger(order.id(), Optional.of(order), Optional.of(receipt(charge)), List.of());

        assertThat(OrderComparison.compare(ledger))
                .containsExactly(aboutCharge(Kind.PAYMENT_WITHOUT_CHARGE, "a charge", "nothing"));
    }

    @Test
    void an_unwanted_charge_is_a_mismatch_unless_it_is_fully_refunded() {
        TrackedOrder order = order(charge, PaymentStatus.PAID, RefundStatus.NONE);
        Charge second = Charge.unknown(new ChargeId("stripe", "pi_2"), charge.orderId())
                .capture(euro(1250), NOW)
                .charge();
        Charge goesBack = second.refundUnwanted(NOW).charge();
        Charge half = goesBack.failRefund(goesBack.refunds().all().getFirst().id(), "no", NOW)
                .charge()
                .requestRefund(refundId, euro(600), "by hand", NOW)
                .charge();

        assertThat(kinds(paid(order, charge, goesBack))).isEmpty();
        assertThat(OrderComparison.compare(paid(order, charge, second)))
                .containsExactly(moneyKept(second, "12.50 EUR stays"));
        assertThat(OrderComparison.compare(paid(order, charge, half)))
                .containsExactly(moneyKept(half, "6.50 EUR stays"));
    }

    @Test
    void a_charge_of_an_unknown_order_is_checked() {
        var ledger = new OrderLedger(charge.orderId(), Optional.empty(), Optional.empty(), List.of(charge));

        assertThat(kinds(ledger)).containsExactly(Kind.MONEY_KEPT);
    }

    @Test
    void an_unknown_order_is_not_checked() {
        var ledger = new OrderLedger(charge.orderId(), Optional.empty(), Optional.of(receipt(charge)), List.of(charge));

        assertThat(kinds(ledger)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "untouched, NONE", "requested, NONE", "requested, PENDING", "partial, PARTIAL", "partialAndMore, PARTIAL",
        "partialAndMore, PENDING", "full, FULL", "fullAfterFailure, FULL", "failed, FAILED", "partialAndFailed, FAILED",
        "partialAndFailed, PARTIAL"
    })
    void a_consistent_refund_status_agrees(String refunds, RefundStatus refund) {
        assertThat(kinds(withRefunds(refunds, refund))).isEmpty();
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
    void an_inconsistent_refund_status_is_a_mismatch(String refunds, RefundStatus refund) {
        assertThat(kinds(withRefunds(refunds, refund))).containsExactly(Kind.ORDER_REFUND);
    }

    @Test
    void a_refunded_order_without_a_charge_is_a_mismatch() {
        assertThat(kinds(unpaid(order(charge, PaymentStatus.OVER, RefundStatus.FULL))))
                .containsExactly(Kind.ORDER_REFUND);
    }

    private OrderLedger withRefunds(String which, RefundStatus refund) {
        UUID other = UUID.randomUUID();
        Charge asked = charge.requestRefund(other, euro(500), "sorry", NOW).charge();
        Charge after = switch (which) {
            case "untouched" -> charge;
            case "requested" -> asked;
            case "partial" -> apply(charge, ours(refundId, 300, succeeded()));
            case "partialAndMore" -> apply(asked, ours(refundId, 300, succeeded()));
            case "full" -> apply(charge, ours(refundId, 300, succeeded()), ours(other, 950, succeeded()));
            case "fullAfterFailure" -> apply(charge, ours(other, 300, failed()), ours(refundId, 1250, succeeded()));
            case "failed" -> apply(charge, ours(refundId, 300, failed()));
            case "partialAndFailed" -> apply(charge, ours(refundId, 300, failed()), ours(other, 100, succeeded()));
            default -> throw new IllegalArgumentException(which);
        };
        return paid(order(charge, PaymentStatus.PAID, refund), after);
    }

    private static Charge apply(Charge charge, RefundReport... refunds) {
        return charge.apply(report(charge, refunds), NOW).charge();
    }

    private static List<Kind> kinds(OrderLedger ledger) {
        return OrderComparison.compare(ledger).stream().map(Mismatch::kind).toList();
    }

    private Mismatch aboutCharge(Kind kind, String expected, String found) {
        return new Mismatch(kind, charge.orderId(), Optional.of(charge.id()), Optional.empty(), expected, found);
    }

    private static Mismatch moneyKept(Charge charge, String found) {
        return new Mismatch(
                Kind.MONEY_KEPT, charge.orderId(), Optional.of(charge.id()), Optional.empty(), "all goes back", found);
    }
}
