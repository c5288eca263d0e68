package dev.comanda.payment.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.out.reconciliation.Reconciliations;
import dev.comanda.payment.application.port.out.reconciliation.Reconciliations.Due;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.reconciliation.Finding;
import dev.comanda.payment.domain.reconciliation.Mismatch;
import dev.comanda.payment.domain.reconciliation.Mismatch.Kind;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link Reconciliations}. */
public abstract class ReconciliationsContract {

    protected static final Instant THEN = Instant.parse("2001-01-01T00:00:00Z");

    protected abstract Reconciliations reconciliations();

    /** Subscribes in the way that the adapter needs, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    @BeforeEach
    void a_run_is_due() {
        complete(THEN.minusSeconds(300), THEN, List.of());
    }

    @Test
    void a_due_run_is_claimed_once() {
        assertThat(claim(THEN.minusMillis(1))).isEmpty();
        assertThat(claim(THEN)).isPresent();
        assertThat(claim(THEN.plusSeconds(44))).isEmpty();
        assertThat(claim(THEN.plusSeconds(45))).isPresent();
    }

    @Test
    void a_claim_can_be_extended() {
        claim(THEN);

        await(() -> reconciliations().extend(THEN.plusSeconds(100)));

        assertThat(claim(THEN.plusSeconds(99))).isEmpty();
        assertThat(claim(THEN.plusSeconds(100))).isPresent();
    }

    @Test
    void a_rescheduled_run_keeps_the_findings() {
        List<Finding> found = List.of(finding(Kind.CHARGE_AMOUNT, true));
        complete(THEN.minusSeconds(300), THEN, found);
        claim(THEN);

        await(() -> reconciliations().reschedule(THEN.plusSeconds(7)));

        assertThat(claim(THEN.plusSeconds(6))).isEmpty();
        assertThat(claim(THEN.plusSeconds(7))).contains(new Due(Optional.of(THEN.minusSeconds(300)), found));
    }

    @Test
    void the_next_run_gets_the_results_of_the_previous_one() {
        List<Finding> found = List.of(
                finding(Kind.ORDER_NOT_PAID, true),
                new Finding(
                        new Mismatch(
                                Kind.ORDER_WITHOUT_MONEY,
                                UUID.randomUUID(),
                                Optional.empty(),
                                Optional.empty(),
                                "nothing",
                                "paid 0.01 EUR"),
                        THEN,
                        THEN.plusSeconds(1),
                        false));

        complete(THEN.minusSeconds(60), THEN.plusSeconds(60), found);

        Due due = claim(THEN.plusSeconds(60)).orElseThrow();
        assertThat(due.covered()).contains(THEN.minusSeconds(60));
        assertThat(due.findings()).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void resolved_findings_are_deleted() {
        Finding stays = finding(Kind.REFUND_STATE, false);
        complete(THEN, THEN, List.of(stays, finding(Kind.MONEY_KEPT, true)));

        complete(THEN, THEN, List.of(stays));

        assertThat(claim(THEN).orElseThrow().findings()).containsExactly(stays);
    }

    protected Finding finding(Kind kind, boolean confirmed) {
        return new Finding(
                new Mismatch(
                        kind,
                        UUID.randomUUID(),
                        Optional.of(new ChargeId("stripe", "pi_" + UUID.randomUUID())),
                        Optional.of(UUID.randomUUID()),
                        "3.00 EUR succeeded",
                        "nothing"),
                THEN,
                THEN.plusSeconds(600),
                confirmed);
    }

    protected void complete(Instant began, Instant next, List<Finding> findings) {
        await(() -> reconciliations().complete(began, began.plusSeconds(1), next, findings));
    }

    protected Optional<Due> claim(Instant now) {
        return await(() -> reconciliations().claimDue(now, now.plusSeconds(45)));
    }
}
