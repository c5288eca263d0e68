package dev.comanda.payment.domain;

import static dev.comanda.payment.domain.ExampleBooks.reportOf;
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
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.domain.Mismatch.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChargeComparisonTest {

    private final Charge charge = charge();
    private final UUID refundId = UUID.randomUUID();

    @Test
    void two_that_say_the_same_agree() {
        Charge refunded = learned(charge, ours(refundId, 200, succeeded()), theirs("re_1", 100, pending()));

        assertThat(between(reportOf(charge), charge)).isEmpty();
        assertThat(between(reportOf(refunded), refunded)).isEmpty();
    }

    @Test
    void money_at_the_provider_that_is_not_in_our_books_is_found() {
        assertThat(ChargeComparison.between(reportOf(charge), Optional.empty()))
                .containsExactly(new Mismatch(
                        Kind.CHARGE_NOT_HERE,
                        charge.orderId(),
                        Optional.of(charge.id()),
                        Optional.empty(),
                        "1250 EUR",
                        "nothing"));
    }

    @Test
    void a_payment_that_brought_nothing_in_need_not_be_in_our_books() {
        var nothing = new ChargeReport(charge.id(), charge.orderId(), euro(0), List.of());

        assertThat(ChargeComparison.between(nothing, Optional.empty())).isEmpty();
    }

    @Test
    void money_in_our_books_that_the_provider_does_not_have_is_found() {
        assertThat(ChargeComparison.withNothing(charge))
                .containsExactly(new Mismatch(
                        Kind.CHARGE_NOT_AT_PROVIDER,
                        charge.orderId(),
                        Optional.of(charge.id()),
                        Optional.empty(),
                        "nothing",
                        "1250 EUR"));
    }

    @Test
    void a_charge_of_which_only_a_refund_was_wanted_need_not_be_at_the_provider() {
        Charge wanted = Charge.unseen(charge.id(), charge.orderId())
                .request(refundId, euro(100), "late", NOW)
                .charge();

        assertThat(ChargeComparison.withNothing(wanted)).isEmpty();
    }

    @Test
    void another_amount_is_found() {
        var more = new ChargeReport(charge.id(), charge.orderId(), euro(1251), List.of());
        Charge notCaptured = Charge.unseen(charge.id(), charge.orderId());

        assertThat(between(more, charge)).containsExactly(aboutCharge(Kind.CHARGE_AMOUNT, "1251 EUR", "1250 EUR"));
        assertThat(between(more, notCaptured)).containsExactly(aboutCharge(Kind.CHARGE_AMOUNT, "1251 EUR", "nothing"));
    }

    @Test
    void money_for_another_order_is_found() {
        UUID another = UUID.randomUUID();
        var elsewhere = new ChargeReport(charge.id(), another, TOTAL, List.of());

        assertThat(between(elsewhere, charge))
                .containsExactly(aboutCharge(
                        Kind.CHARGE_ORDER, another.toString(), charge.orderId().toString()));
    }

    @Test
    void a_refund_that_is_not_in_our_books_is_found() {
        UUID derived = charge.id().refundMadeAtProvider("re_1");

        assertThat(between(report(charge, theirs("re_1", 300, succeeded())), charge))
                .containsExactly(aboutRefund(derived, Kind.REFUND_NOT_HERE, "300 EUR succeeded, re_1", "nothing"));
    }

    @Test
    void a_refund_that_the_provider_does_not_have_is_found() {
        Charge refunded = learned(charge, ours(refundId, 300, succeeded()));

        assertThat(between(report(refunded), refunded))
                .containsExactly(aboutRefund(refundId, Kind.REFUND_NOT_AT_PROVIDER, "nothing", "300 EUR succeeded"));
    }

    @Test
    void a_refund_that_was_not_yet_made_or_given_up_is_not_expected_at_the_provider() {
        Charge requested = charge.request(refundId, euro(300), "cancelled", NOW).charge();
        Charge givenUp = requested.refused(refundId, "no", NOW).charge();

        assertThat(between(report(requested), requested)).isEmpty();
        assertThat(between(report(givenUp), givenUp)).isEmpty();
    }

    @Test
    void a_refund_of_another_amount_is_found() {
        Charge refunded = learned(charge, ours(refundId, 300, succeeded()));

        assertThat(between(report(refunded, ours(refundId, 299, succeeded())), refunded))
                .containsExactly(aboutRefund(
                        refundId, Kind.REFUND_AMOUNT, "299 EUR succeeded, re_" + refundId, "300 EUR succeeded"));
    }

    @Test
    void a_refund_that_the_bank_sent_back_is_found() {
        Charge refunded = learned(charge, ours(refundId, 300, succeeded()));

        assertThat(between(report(refunded, ours(refundId, 300, failed())), refunded))
                .containsExactly(aboutRefund(
                        refundId, Kind.REFUND_STATE, "300 EUR failed, re_" + refundId, "300 EUR succeeded"));
    }

    @Test
    void a_refund_that_the_provider_made_though_we_gave_it_up_is_found() {
        Charge givenUp = charge.request(refundId, euro(300), "cancelled", NOW)
                .charge()
                .refused(refundId, "no", NOW)
                .charge();

        assertThat(between(report(givenUp, ours(refundId, 300, succeeded())), givenUp))
                .extracting(Mismatch::kind)
                .containsExactly(Kind.REFUND_STATE);
    }

    private static Charge learned(Charge charge, RefundReport... refunds) {
        return charge.learned(report(charge, refunds), NOW).charge();
    }

    private static List<Mismatch> between(ChargeReport theirs, Charge ours) {
        return ChargeComparison.between(theirs, Optional.of(ours));
    }

    private Mismatch aboutCharge(Kind kind, String expected, String found) {
        return new Mismatch(kind, charge.orderId(), Optional.of(charge.id()), Optional.empty(), expected, found);
    }

    private Mismatch aboutRefund(UUID refund, Kind kind, String expected, String found) {
        return new Mismatch(kind, charge.orderId(), Optional.of(charge.id()), Optional.of(refund), expected, found);
    }
}
