package dev.comanda.payment.domain;

import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.after;
import static dev.comanda.payment.domain.Examples.begun;
import static dev.comanda.payment.domain.Examples.bill;
import static dev.comanda.payment.domain.Examples.freeBill;
import static dev.comanda.payment.domain.Examples.open;
import static dev.comanda.payment.domain.Examples.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WatchTest {

    private final Bill bill = bill();

    @Test
    void a_new_payment_needs_its_session_at_once() {
        assertThat(Watch.firstLook(begun(bill))).contains(NOW);
    }

    @Test
    void a_refused_attempt_is_not_followed_by_another_one_at_once() {
        Payment payment = begun(bill);
        UUID refused =
                ((PaymentState.AwaitingSession) payment.state()).attempt().id();

        Payment again = after(payment.attemptAgain(refused, UUID.randomUUID(), NOW));

        assertThat(Watch.firstLook(again))
                .hasValueSatisfying(look -> assertThat(look).isAfter(NOW));
    }

    @Test
    void an_open_session_is_asked_about_after_a_while_in_case_its_webhook_was_lost() {
        assertThat(Watch.firstLook(open(bill, session()))).contains(NOW.plusSeconds(30));
    }

    @Test
    void what_is_to_be_closed_is_closed_at_once() {
        assertThat(Watch.firstLook(after(open(bill, session()).cancelled(NOW)))).contains(NOW);
    }

    @Test
    void what_is_over_is_left_alone() {
        assertThat(Watch.firstLook(begun(freeBill()))).isEmpty();
        assertThat(Watch.firstLook(after(begun(bill).cancelled(NOW)))).isEmpty();
    }

    @Property
    void the_deadline_is_never_slept_through(
            @ForAll @IntRange(max = 1000) int looks, @ForAll @IntRange(max = 2399) int second) {
        Instant now = NOW.plusSeconds(second);

        Duration pause = Watch.pause(open(bill, session()), looks, now);

        assertThat(pause).isPositive();
        assertThat(now.plus(pause)).isBeforeOrEqualTo(bill.expiresAt());
    }

    @Property
    void pauses_grow_and_have_an_end(@ForAll @IntRange(max = 1000) int looks) {
        Instant overdue = bill.expiresAt().plusSeconds(1);
        Payment payment = open(bill, session());

        assertThat(Watch.pause(payment, looks + 1, overdue))
                .isGreaterThanOrEqualTo(Watch.pause(payment, looks, overdue))
                .isLessThanOrEqualTo(Duration.ofMinutes(5));
    }
}
