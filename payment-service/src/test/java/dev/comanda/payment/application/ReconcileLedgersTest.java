package dev.comanda.payment.application;

import static dev.comanda.payment.application.PaymentFixture.await;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.payment.application.port.out.reconciliation.ProviderLedgerUnavailable;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ExampleCharges;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.RefundReport;
import dev.comanda.payment.domain.reconciliation.ExampleLedgers;
import dev.comanda.payment.domain.reconciliation.Finding;
import dev.comanda.payment.domain.reconciliation.Mismatch.Kind;
import dev.comanda.payment.domain.reconciliation.ReconciliationPolicy;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.PaymentStatus;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.RefundStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconcileLedgersTest {

    private static final ReconciliationPolicy POLICY =
            new ReconciliationPolicy(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofDays(3));

    private final PaymentFixture fixture = new PaymentFixture();
    private final Charge unwanted =
            ExampleCharges.charge().refundUnwanted(Examples.NOW).charge();

    @Test
    void agreeing_ledgers_have_no_mismatch() {
        everywhere(unwanted);
        fixture.processDueRefunds();

        reconcile();

        assertThat(kinds()).isEmpty();
        assertThat(fixture.reconciliations.covered()).contains(Examples.NOW);
    }

    @Test
    void a_charge_that_only_the_provider_has_is_found() {
        atProvider(unwanted);
        atProvider(ExampleCharges.charge());

        reconcile();

        assertThat(kinds()).containsExactly(Kind.CHARGE_NOT_HERE, Kind.CHARGE_NOT_HERE);
    }

    @Test
    void a_charge_that_only_we_have_is_found_by_retrieving_it() {
        here(unwanted);

        reconcile();

        assertThat(kinds()).containsExactly(Kind.CHARGE_NOT_AT_PROVIDER);
    }

    @Test
    void an_old_charge_is_retrieved_once_its_order_changes() {
        everywhere(unwanted);
        reconcile();
        fixture.clock.advance(Duration.ofDays(30));
        reconcile();
        fixture.refundProvider.remove(unwanted.id());
        fixture.ledger
                .track(ExampleLedgers.order(unwanted, PaymentStatus.OVER, RefundStatus.NONE))
                .await()
                .indefinitely();

        reconcileAfter(POLICY.every());

        assertThat(kinds()).containsExactly(Kind.CHARGE_NOT_AT_PROVIDER);
    }

    @Test
    void an_unknown_failed_refund_is_found_by_the_list_of_refunds() {
        everywhere(ExampleCharges.charge());
        Charge charge = fixture.charges.all().getFirst();
        var reference = fixture.refundProvider.refundByHand(charge.id(), euro(100));
        fixture.refundProvider.setStatus(charge.id(), reference, new RefundReport.Status.Failed("account_closed"));

        reconcile();

        assertThat(kinds()).containsExactlyInAnyOrder(Kind.REFUND_NOT_HERE, Kind.MONEY_KEPT);
    }

    @Test
    void an_order_is_compared_with_its_charges() {
        everywhere(unwanted);
        fixture.processDueRefunds();
        fixture.ledger
                .track(ExampleLedgers.order(unwanted, PaymentStatus.PAID, RefundStatus.NONE))
                .await()
                .indefinitely();

        reconcile();

        assertThat(kinds()).containsExactly(Kind.ORDER_WITHOUT_MONEY);
    }

    @Test
    void a_mismatch_is_confirmed_after_the_grace_and_resolves_by_itself() {
        here(unwanted);
        reconcile();
        assertThat(fixture.reconciliations.findings())
                .noneMatch(Finding::confirmed)
                .hasSize(1);

        reconcileAfter(POLICY.grace());
        assertThat(fixture.reconciliations.findings())
                .allMatch(Finding::confirmed)
                .hasSize(1);

        atProvider(unwanted);
        reconcileAfter(POLICY.every());
        assertThat(fixture.reconciliations.findings()).isEmpty();
    }

    @Test
    void a_finding_is_checked_again_however_old_it_is() {
        here(unwanted);
        reconcile();
        fixture.clock.advance(Duration.ofDays(30));
        reconcile();
        reconcileAfter(Duration.ofDays(30));

        assertThat(fixture.reconciliations.findings())
                .allMatch(Finding::confirmed)
                .hasSize(1);
    }

    @Test
    void a_run_starts_when_it_is_due_and_not_before() {
        reconcile();
        here(unwanted);

        reconcileAfter(POLICY.every().minusMillis(1));
        assertThat(kinds()).isEmpty();

        reconcileAfter(Duration.ofMillis(1));
        assertThat(kinds()).hasSize(1);
    }

    @Test
    void findings_are_kept_while_the_provider_is_unreachable() {
        here(unwanted);
        reconcile();
        List<Finding> before = fixture.reconciliations.findings();
        fixture.refundProvider.goDown();
        fixture.clock.advance(POLICY.every());

        assertThatThrownBy(this::reconcile).isInstanceOf(ProviderLedgerUnavailable.class);

        assertThat(fixture.reconciliations.findings()).isEqualTo(before);
        assertThat(fixture.reconciliations.covered()).contains(Examples.NOW);
        fixture.refundProvider.recover();
        reconcileAfter(POLICY.every());
        assertThat(fixture.reconciliations.covered())
                .contains(Examples.NOW.plus(POLICY.every().multipliedBy(2)));
    }

    @Test
    void all_pages_are_read() {
        for (int count = 0; count < 250; count++) {
            here(ExampleCharges.charge());
            atProvider(ExampleCharges.charge());
        }

        reconcile();

        assertThat(kinds().stream().filter(Kind.CHARGE_NOT_HERE::equals)).hasSize(250);
        assertThat(kinds().stream().filter(Kind.CHARGE_NOT_AT_PROVIDER::equals)).hasSize(250);
        assertThat(kinds().stream().filter(Kind.MONEY_KEPT::equals)).hasSize(250);
    }

    private void everywhere(Charge charge) {
        here(charge);
        atProvider(charge);
    }

    private void here(Charge charge) {
        await(fixture.charges.save(
                new Charge(charge.id(), charge.orderId(), 0, charge.captured(), charge.refunds()), List.of()));
    }

    private void atProvider(Charge charge) {
        fixture.refundProvider.captured(charge.id(), charge.orderId(), euro(1250));
    }

    private void reconcile() {
        await(fixture.reconcileLedgers.reconcileIfDue(POLICY));
    }

    private void reconcileAfter(Duration time) {
        fixture.clock.advance(time);
        reconcile();
    }

    private List<Kind> kinds() {
        return fixture.reconciliations.findings().stream()
                .map(finding -> finding.mismatch().kind())
                .toList();
    }
}
