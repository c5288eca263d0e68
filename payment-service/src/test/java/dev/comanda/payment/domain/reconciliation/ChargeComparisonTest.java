package dev.comanda.payment.domain.reconciliation;

import static dev.comanda.payment.domain.ExampleCharges.charge;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.ExampleCharges.failed;
import static dev.comanda.payment.domain.ExampleCharges.ours;
import static dev.comanda.payment.domain.ExampleCharges.pending;
import static dev.comanda.payment.domain.ExampleCharges.report;
import static dev.comanda.payment.domain.ExampleCharges.succeeded;
import static dev.comanda.payment.domain.ExampleCharges.theirs;
import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.TOTAL;
import static dev.comanda.payment.domain.reconciliation.ExampleLedgers.reportOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeReport;
import dev.comanda.payment.domain.RefundReport;
import dev.comanda.payment.domain.reconciliation.Mismatch.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChargeComparisonTest {

    private final Charge charge = charge();
    private final UUID refundId = UUID.randomUUID();

    @Test
    void equal_charges_agree() {
        Charge refunded = apply(charge, ours(refundId, 200, succeeded()), theirs("re_1", 100, pending()));

        assertThat(compare(reportOf(charge), charge)).isEmpty();
        assertThat(compare(reportOf(refunded), refunded)).isEmpty();
    }

    @Test
    void a_charge_missing_in_our_ledger_is_a_mismatch() {
        assertThat(ChargeComparison.compare(reportOf(charge), Optional.empty()))
                .containsExactly(new Mismatch(
                        Kind.CHARGE_NOT_HERE,
                        charge.orderId(),
                        Optional.of(charge.id()),
                        Optional.empty(),
                        "12.50 EUR",
                        "nothing"));
    }

    @Test
    void a_charge_without_captured_money_may_be_missing_in_our_ledger() {
        var nothing = new ChargeReport(charge.id(), charge.orderId(), euro(0), List.of());

        assertThat(ChargeComparison.compare(nothing, Optional.empty())).isEmpty();
    }

    @Test
    void a_charge_missing_at_the_provider_is_a_mismatch() {
        assertThat(ChargeComparison.missingAtProvider(charge))
                .containsExactly(new Mismatch(
                        Kind.CHARGE_NOT_AT_PROVIDER,
                        charge.orderId(),
                        Optional.of(charge.id()),
                        Optional.empty(),
                        "nothing",
                        "12.50 EUR"));
    }

    @Test
    void a_charge_without_a_known_amount_may_be_missing_at_the_provider() {
        Charge wanted = Charge.unknown(charge.id(), charge.orderId())
                .requestRefund(refundId, euro(100), "late", NOW)
                .charge();

        assertThat(ChargeComparison.missingAtProvider(wanted)).isEmpty();
    }

    @Test
    void another_amount_is_a_mismatch() {
        var more = new ChargeReport(charge.id(), charge.orderId(), euro(1251), List.of());
        Charge notCaptured = Charge.unknown(charge.id(), charge.orderId());

        assertThat(compare(more, charge)).containsExactly(aboutCharge(Kind.CHARGE_AMOUNT, "12.51 EUR", "12.50 EUR"));
        assertThat(compare(more, notCaptured)).containsExactly(aboutCharge(Kind.CHARGE_AMOUNT, "12.51 EUR", "nothing"));
    }

    @Test
    void a_charge_for_another_order_is_a_mismatch() {
        UUID another = UUID.randomUUID();
        var elsewhere = new ChargeReport(charge.id(), another, TOTAL, List.of());

        assertThat(compare(elsewhere, charge))
                .containsExactly(aboutCharge(
                        Kind.CHARGE_ORDER, another.toString(), charge.orderId().toString()));
    }

    @Test
    void a_refund_missing_in_our_ledger_is_a_mismatch() {
        UUID derived = charge.id().externalRefundId("re_1");

        assertThat(compare(report(charge, theirs("re_1", 300, succeeded())), charge))
                .containsExactly(aboutRefund(derived, Kind.REFUND_NOT_HERE, "3.00 EUR succeeded, re_1", "nothing"));
    }

    @Test
    void a_refund_missing_at_the_provider_is_a_mismatch() {
        Charge refunded = apply(charge, ours(refundId, 300, succeeded()));

        assertThat(compare(report(refunded), refunded))
                .containsExactly(aboutRefund(refundId, Kind.REFUND_NOT_AT_PROVIDER, "nothing", "3.00 EUR succeeded"));
    }

    @Test
    void an_unsent_or_given_up_refund_may_be_missing_at_the_provider() {
        Charge requested =
                charge.requestRefund(refundId, euro(300), "cancelled", NOW).charge();
        Charge givenUp = requested.failRefund(refundId, "no", NOW).charge();

        assertThat(compare(report(requested), requested)).isEmpty();
        assertThat(compare(report(givenUp), givenUp)).isEmpty();
    }

    @Test
    void a_refund_of_another_amount_is_a_mismatch() {
        Charge refunded = apply(charge, ours(refundId, 300, succeeded()));

        assertThat(compare(report(refunded, ours(refundId, 299, succeeded())), refunded))
                .containsExactly(aboutRefund(
                        refundId, Kind.REFUND_AMOUNT, "2.99 EUR succeeded, re_" + refundId, "3.00 EUR succeeded"));
    }

    @Test
    void a_refund_returned_by_the_bank_is_a_mismatch() {
        Charge refunded = apply(charge, ours(refundId, 300, succeeded()));

        assertThat(compare(report(refunded, ours(refundId, 300, failed())), refunded))
                .containsExactly(aboutRefund(
                        refundId, Kind.REFUND_STATE, "3.00 EUR failed, re_" + refundId, "3.00 EUR succeeded"));
    }

    @Test
    void a_given_up_refund_that_the_provider_has_is_a_mismatch() {
        Charge givenUp = charge.requestRefund(refundId, euro(300), "cancelled", NOW)
                .charge()
                .failRefund(refundId, "no", NOW)
                .charge();

        assertThat(compare(report(givenUp, ours(refundId, 300, succeeded())), givenUp))
                .extracting(Mismatch::kind)
                .containsExactly(Kind.REFUND_STATE);
    }

    private static Charge apply(Charge charge, RefundReport... refunds) {
        return charge.apply(report(charge, refunds), NOW).charge();
    }

    private static List<Mismatch> compare(ChargeReport theirs, Charge ours) {
        return ChargeComparison.compare(theirs, Optional.of(ours));
    }

    private Mismatch aboutCharge(Kind kind, String expected, String found) {
        return new Mismatch(kind, charge.orderId(), Optional.of(charge.id()), Optional.empty(), expected, found);
    }

    private Mismatch aboutRefund(UUID refund, Kind kind, String expected, String found) {
        return new Mismatch(kind, charge.orderId(), Optional.of(charge.id()), Optional.of(refund), expected, found);
    }
}
