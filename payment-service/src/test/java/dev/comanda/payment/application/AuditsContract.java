package dev.comanda.payment.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.out.Audits;
import dev.comanda.payment.application.port.out.Audits.Due;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Finding;
import dev.comanda.payment.domain.Mismatch;
import dev.comanda.payment.domain.Mismatch.Kind;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any {@link Audits} do. */
public abstract class AuditsContract {

    protected static final Instant THEN = Instant.parse("2001-01-01T00:00:00Z");

    protected abstract Audits audits();

    /** Subscribes as the real adapter needs it, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    @BeforeEach
    void an_audit_is_due_then() {
        complete(THEN.minusSeconds(300), THEN, List.of());
    }

    @Test
    void an_audit_is_claimed_once_when_it_is_due() {
        assertThat(claim(THEN.minusMillis(1))).isEmpty();
        assertThat(claim(THEN)).isPresent();
        assertThat(claim(THEN.plusSeconds(44))).isEmpty();
        assertThat(claim(THEN.plusSeconds(45))).isPresent();
    }

    @Test
    void who_is_at_it_can_have_more_time() {
        claim(THEN);

        await(() -> audits().extend(THEN.plusSeconds(100)));

        assertThat(claim(THEN.plusSeconds(99))).isEmpty();
        assertThat(claim(THEN.plusSeconds(100))).isPresent();
    }

    @Test
    void an_audit_that_was_given_up_leaves_everything_as_it_was() {
        List<Finding> found = List.of(finding(Kind.CHARGE_AMOUNT, true));
        complete(THEN.minusSeconds(300), THEN, found);
        claim(THEN);

        await(() -> audits().giveUp(THEN.plusSeconds(7)));

        assertThat(claim(THEN.plusSeconds(6))).isEmpty();
        assertThat(claim(THEN.plusSeconds(7))).contains(new Due(Optional.of(THEN.minusSeconds(300)), found));
    }

    @Test
    void the_next_audit_gets_what_the_one_before_has_left() {
        List<Finding> found = List.of(
                finding(Kind.ORDER_NOT_PAID, true),
                new Finding(
                        new Mismatch(
                                Kind.ORDER_WITHOUT_MONEY,
                                UUID.randomUUID(),
                                Optional.empty(),
                                Optional.empty(),
                                "nothing",
                                "paid 1 EUR"),
                        THEN,
                        THEN.plusSeconds(1),
                        false));

        complete(THEN.minusSeconds(60), THEN.plusSeconds(60), found);

        Due due = claim(THEN.plusSeconds(60)).orElseThrow();
        assertThat(due.covered()).contains(THEN.minusSeconds(60));
        assertThat(due.findings()).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void what_is_no_more_found_is_gone() {
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
                        "300 EUR succeeded",
                        "nothing"),
                THEN,
                THEN.plusSeconds(600),
                confirmed);
    }

    protected void complete(Instant began, Instant next, List<Finding> findings) {
        await(() -> audits().complete(began, began.plusSeconds(1), next, findings));
    }

    protected Optional<Due> claim(Instant now) {
        return await(() -> audits().claimDue(now, now.plusSeconds(45)));
    }
}
