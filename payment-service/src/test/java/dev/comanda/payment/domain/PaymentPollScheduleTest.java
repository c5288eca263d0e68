package dev.comanda.payment.domain;

import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.after;
import static dev.comanda.payment.domain.Examples.begun;
import static dev.comanda.payment.domain.Examples.freePaymentRequest;
import static dev.comanda.payment.domain.Examples.open;
import static dev.comanda.payment.domain.Examples.paymentRequest;
import static dev.comanda.payment.domain.Examples.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaymentPollScheduleTest {

    private final PaymentRequest request = paymentRequest();

    @Test
    void a_new_payment_is_due_immediately() {
        assertThat(PaymentPollSchedule.firstPoll(begun(request))).contains(NOW);
    }

    @Test
    void a_replaced_attempt_is_delayed() {
        Payment payment = begun(request);
        UUID refused =
                ((PaymentState.AwaitingSession) payment.state()).attempt().id();

        Payment again = after(payment.retry(refused, UUID.randomUUID(), NOW));

        assertThat(PaymentPollSchedule.firstPoll(again))
                .hasValueSatisfying(look -> assertThat(look).isAfter(NOW));
    }

    @Test
    void an_open_session_is_polled_in_case_its_webhook_was_lost() {
        assertThat(PaymentPollSchedule.firstPoll(open(request, session()))).contains(NOW.plusSeconds(30));
    }

    @Test
    void a_session_to_be_closed_is_due_immediately() {
        assertThat(PaymentPollSchedule.firstPoll(after(open(request, session()).cancel(NOW))))
                .contains(NOW);
    }

    @Test
    void an_ended_payment_is_not_polled() {
        assertThat(PaymentPollSchedule.firstPoll(begun(freePaymentRequest()))).isEmpty();
        assertThat(PaymentPollSchedule.firstPoll(after(begun(request).cancel(NOW))))
                .isEmpty();
    }

    @Property
    void a_poll_is_never_later_than_the_deadline(
            @ForAll @IntRange(max = 1000) int polls, @ForAll @IntRange(max = 2399) int second) {
        Instant now = NOW.plusSeconds(second);

        Duration delay = PaymentPollSchedule.delay(open(request, session()), polls, now);

        assertThat(delay).isPositive();
        assertThat(now.plus(delay)).isBeforeOrEqualTo(request.expiresAt());
    }

    @Property
    void delays_grow_up_to_a_maximum(@ForAll @IntRange(max = 1000) int polls) {
        Instant overdue = request.expiresAt().plusSeconds(1);
        Payment payment = open(request, session());

        assertThat(PaymentPollSchedule.delay(payment, polls + 1, overdue))
                .isGreaterThanOrEqualTo(PaymentPollSchedule.delay(payment, polls, overdue))
                .isLessThanOrEqualTo(Duration.ofMinutes(5));
    }
}
