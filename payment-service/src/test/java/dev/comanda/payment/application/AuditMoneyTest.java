package dev.comanda.payment.application;

import static dev.comanda.payment.application.World.await;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.payment.application.port.out.UnreadableBooks;
import dev.comanda.payment.domain.AuditRhythm;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ExampleBooks;
import dev.comanda.payment.domain.ExampleCharges;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Finding;
import dev.comanda.payment.domain.FollowedOrder.Returned;
import dev.comanda.payment.domain.FollowedOrder.Standing;
import dev.comanda.payment.domain.Mismatch.Kind;
import dev.comanda.payment.domain.RefundReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditMoneyTest {

    private static final AuditRhythm RHYTHM =
            new AuditRhythm(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofDays(3));

    private final World world = new World();
    private final Charge goesBack =
            ExampleCharges.charge().refundUnwanted(Examples.NOW).charge();

    @Test
    void what_agrees_everywhere_leaves_nothing_to_say() {
        everywhere(goesBack);
        world.refundDue();

        audit();

        assertThat(kinds()).isEmpty();
        assertThat(world.audits.covered()).contains(Examples.NOW);
    }

    @Test
    void money_that_only_the_provider_knows_of_is_found() {
        atProvider(goesBack);
        atProvider(ExampleCharges.charge());

        audit();

        assertThat(kinds()).containsExactly(Kind.CHARGE_NOT_HERE, Kind.CHARGE_NOT_HERE);
    }

    @Test
    void money_that_only_we_know_of_is_found_by_asking_for_it() {
        here(goesBack);

        audit();

        assertThat(kinds()).containsExactly(Kind.CHARGE_NOT_AT_PROVIDER);
    }

    @Test
    void money_that_the_provider_listed_long_ago_is_asked_for_once_something_happens_to_it() {
        everywhere(goesBack);
        audit();
        world.clock.advance(Duration.ofDays(30));
        audit();
        world.refundProvider.lose(goesBack.id());
        world.ourBooks
                .follow(ExampleBooks.order(goesBack, Standing.OVER, Returned.NONE))
                .await()
                .indefinitely();

        auditAfter(RHYTHM.every());

        assertThat(kinds()).containsExactly(Kind.CHARGE_NOT_AT_PROVIDER);
    }

    @Test
    void a_refund_that_failed_before_we_heard_of_it_is_found_by_the_list_of_refunds() {
        everywhere(ExampleCharges.charge());
        Charge charge = world.charges.all().getFirst();
        var reference = world.refundProvider.refundByHand(charge.id(), euro(100));
        world.refundProvider.become(charge.id(), reference, new RefundReport.Status.Failed("account_closed"));

        audit();

        assertThat(kinds()).containsExactlyInAnyOrder(Kind.REFUND_NOT_HERE, Kind.MONEY_KEPT);
    }

    @Test
    void what_an_order_says_is_compared_with_its_money() {
        everywhere(goesBack);
        world.refundDue();
        world.ourBooks
                .follow(ExampleBooks.order(goesBack, Standing.PAID, Returned.NONE))
                .await()
                .indefinitely();

        audit();

        assertThat(kinds()).containsExactly(Kind.ORDER_WITHOUT_MONEY);
    }

    @Test
    void a_mismatch_counts_after_the_grace_and_ends_by_itself() {
        here(goesBack);
        audit();
        assertThat(world.audits.findings()).noneMatch(Finding::confirmed);

        auditAfter(RHYTHM.grace());
        assertThat(world.audits.findings()).allMatch(Finding::confirmed).hasSize(1);

        atProvider(goesBack);
        auditAfter(RHYTHM.every());
        assertThat(world.audits.findings()).isEmpty();
    }

    @Test
    void what_was_found_is_looked_at_again_however_old_it_is() {
        here(goesBack);
        audit();
        world.clock.advance(Duration.ofDays(30));
        audit();
        auditAfter(Duration.ofDays(30));

        assertThat(world.audits.findings()).allMatch(Finding::confirmed).hasSize(1);
    }

    @Test
    void an_audit_is_made_when_it_is_due_and_not_before() {
        audit();
        here(goesBack);

        auditAfter(RHYTHM.every().minusMillis(1));
        assertThat(kinds()).isEmpty();

        auditAfter(Duration.ofMillis(1));
        assertThat(kinds()).hasSize(1);
    }

    @Test
    void while_the_provider_is_away_nothing_is_concluded() {
        here(goesBack);
        audit();
        List<Finding> before = world.audits.findings();
        world.refundProvider.goDown();
        world.clock.advance(RHYTHM.every());

        assertThatThrownBy(this::audit).isInstanceOf(UnreadableBooks.class);

        assertThat(world.audits.findings()).isEqualTo(before);
        assertThat(world.audits.covered()).contains(Examples.NOW);
        world.refundProvider.comeBack();
        auditAfter(RHYTHM.every());
        assertThat(world.audits.covered())
                .contains(Examples.NOW.plus(RHYTHM.every().multipliedBy(2)));
    }

    @Test
    void many_pages_are_read_to_the_end() {
        for (int count = 0; count < 250; count++) {
            here(ExampleCharges.charge());
            atProvider(ExampleCharges.charge());
        }

        audit();

        assertThat(kinds().stream().filter(Kind.CHARGE_NOT_HERE::equals)).hasSize(250);
        assertThat(kinds().stream().filter(Kind.CHARGE_NOT_AT_PROVIDER::equals)).hasSize(250);
        assertThat(kinds().stream().filter(Kind.MONEY_KEPT::equals)).hasSize(250);
    }

    private void everywhere(Charge charge) {
        here(charge);
        atProvider(charge);
    }

    private void here(Charge charge) {
        await(world.charges.save(
                new Charge(charge.id(), charge.orderId(), 0, charge.captured(), charge.refunds()), List.of()));
    }

    private void atProvider(Charge charge) {
        world.refundProvider.captured(charge.id(), charge.orderId(), euro(1250));
    }

    private void audit() {
        await(world.auditMoney.ifDue(RHYTHM));
    }

    private void auditAfter(Duration time) {
        world.clock.advance(time);
        audit();
    }

    private List<Kind> kinds() {
        return world.audits.findings().stream()
                .map(finding -> finding.mismatch().kind())
                .toList();
    }
}
