package dev.comanda.payment.application;

import static dev.comanda.payment.application.World.await;
import static dev.comanda.payment.domain.Examples.bill;
import static dev.comanda.payment.domain.Examples.freeBill;
import static dev.comanda.payment.domain.Examples.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Ending;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.PaymentState.AwaitingSession;
import dev.comanda.payment.domain.PaymentState.Closing;
import dev.comanda.payment.domain.PaymentState.Ended;
import dev.comanda.payment.domain.PaymentState.NotNeeded;
import dev.comanda.payment.domain.PaymentState.Open;
import dev.comanda.payment.domain.PaymentState.Succeeded;
import dev.comanda.payment.domain.SessionReport.Status;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttendPaymentsTest {

    private final World world = new World();
    private final Bill bill = bill();

    @Test
    void a_new_payment_gets_its_session() {
        world.order(bill);

        world.attendDue();

        assertThat(world.stateOf(bill)).isInstanceOf(Open.class);
        assertThat(world.published()).hasOnlyElementsOfType(PaymentEvent.SessionOpened.class);
    }

    @Test
    void ordering_twice_is_one_payment() {
        world.order(bill);
        world.order(bill);

        world.attendDue();

        assertThat(world.provider.sessionIds()).hasSize(1);
    }

    @Test
    void a_free_order_never_reaches_the_provider() {
        Bill free = freeBill();
        world.order(free);

        world.attendDue();

        assertThat(world.stateOf(free)).isEqualTo(new NotNeeded());
        assertThat(world.provider.sessionIds()).isEmpty();
    }

    @Test
    void while_the_provider_is_down_the_payment_waits() {
        // Given
        world.order(bill);
        world.provider.goDown();
        world.attendDue();
        assertThat(world.stateOf(bill)).isInstanceOf(AwaitingSession.class);

        // When
        world.provider.comeBack();
        world.clock.advance(Duration.ofMinutes(1));
        world.attendDue();

        // Then
        assertThat(world.stateOf(bill)).isInstanceOf(Open.class);
    }

    @Test
    void a_lost_answer_leads_to_the_same_session() {
        // Given
        world.order(bill);
        world.provider.loseAnswers();
        world.attendDue();

        // When
        world.provider.comeBack();
        world.clock.advance(Duration.ofMinutes(1));
        world.attendDue();

        // Then
        assertThat(world.provider.sessionIds()).hasSize(1);
        assertThat(world.stateOf(bill)).isInstanceOf(Open.class);
    }

    @Test
    void a_refused_attempt_is_followed_by_another_one_after_a_while() {
        // Given
        world.order(bill);
        world.provider.refuse();
        world.attendDue();
        assertThat(world.stateOf(bill))
                .isInstanceOfSatisfying(
                        AwaitingSession.class,
                        awaiting -> assertThat(awaiting.attempt().number()).isEqualTo(2));

        // When
        world.provider.comeBack();
        world.clock.advance(Duration.ofMinutes(1));
        world.attendDue();

        // Then
        assertThat(world.stateOf(bill)).isInstanceOf(Open.class);
    }

    @Test
    void a_session_that_nobody_wants_any_more_is_closed() {
        world.order(bill);
        world.provider.meanwhile(() -> await(world.cancelPayment.cancel(bill.orderId())));

        world.attendDue();

        assertThat(world.stateOf(bill)).isEqualTo(new Ended(Ending.CANCELLED));
        assertThat(world.provider.closed()).isEqualTo(world.provider.sessionIds());
    }

    @Test
    void a_payment_whose_webhook_was_lost_is_found_by_asking() {
        // Given
        CheckoutSession session = world.opened(bill);
        world.provider.become(session.id(), paid("pi_1"));

        // When
        world.clock.advance(Duration.ofSeconds(30));
        world.attendDue();

        // Then
        assertThat(world.stateOf(bill)).isInstanceOf(Succeeded.class);
        assertThat(world.published()).last().isInstanceOf(PaymentEvent.Succeeded.class);
    }

    @Test
    void cancelling_closes_the_session() {
        CheckoutSession session = world.opened(bill);

        await(world.cancelPayment.cancel(bill.orderId()));
        world.attendDue();

        assertThat(world.provider.closed()).containsExactly(session.id());
        assertThat(world.stateOf(bill)).isEqualTo(new Ended(Ending.CANCELLED));
    }

    @Test
    void who_was_faster_than_the_cancellation_has_paid() {
        CheckoutSession session = world.opened(bill);
        world.provider.become(session.id(), paid("pi_1"));

        await(world.cancelPayment.cancel(bill.orderId()));
        world.attendDue();

        assertThat(world.stateOf(bill)).isInstanceOf(Succeeded.class);
    }

    @Test
    void cancelling_an_order_that_was_never_heard_of_does_nothing() {
        await(world.cancelPayment.cancel(bill.orderId()));

        assertThat(world.published()).isEmpty();
    }

    @Test
    void at_the_deadline_the_session_is_closed_and_the_payment_expires() {
        CheckoutSession session = world.opened(bill);

        world.clock.set(bill.expiresAt());
        world.attendDue();

        assertThat(world.provider.closed()).containsExactly(session.id());
        assertThat(world.stateOf(bill)).isEqualTo(new Ended(Ending.EXPIRED));
        assertThat(world.published()).last().isInstanceOf(PaymentEvent.SessionExpired.class);
    }

    @Test
    void who_paid_in_time_is_not_expired_at_the_deadline() {
        CheckoutSession session = world.opened(bill);
        world.provider.become(session.id(), paid("pi_1"));

        world.clock.set(bill.expiresAt());
        world.attendDue();

        assertThat(world.stateOf(bill)).isInstanceOf(Succeeded.class);
    }

    @Test
    void money_on_its_way_is_waited_for() {
        // Given
        CheckoutSession session = world.opened(bill);
        world.provider.become(session.id(), new Status.AwaitingFunds());
        world.clock.set(bill.expiresAt().plus(Duration.ofHours(2)));
        world.attendDue();
        assertThat(world.stateOf(bill)).isInstanceOf(Open.class);

        // When
        world.provider.become(session.id(), paid("pi_1"));
        world.clock.advance(Duration.ofMinutes(5));
        world.attendDue();

        // Then
        assertThat(world.stateOf(bill)).isInstanceOf(Succeeded.class);
    }

    @Test
    void without_a_session_the_payment_expires_at_the_deadline_though_the_provider_is_down() {
        world.order(bill);
        world.provider.goDown();
        world.attendDue();

        world.clock.set(bill.expiresAt());
        world.attendDue();

        assertThat(world.stateOf(bill)).isEqualTo(new Ended(Ending.EXPIRED));
    }

    @Test
    void an_hour_after_the_deadline_an_unreachable_provider_is_not_waited_for() {
        // Given
        CheckoutSession session = world.opened(bill);
        world.provider.goDown();
        world.clock.set(bill.expiresAt());
        world.attendDue();
        assertThat(world.stateOf(bill)).isInstanceOf(Open.class);

        // When
        world.clock.advance(Duration.ofHours(1));
        world.attendDue();

        // Then
        assertThat(world.stateOf(bill)).isInstanceOf(Closing.class);
        assertThat(world.published()).last().isInstanceOf(PaymentEvent.SessionExpired.class);

        // And late money is told when the provider is back
        world.provider.comeBack();
        world.provider.become(session.id(), paid("pi_1"));
        world.clock.advance(Duration.ofMinutes(5));
        world.attendDue();
        assertThat(world.published()).last().isInstanceOf(PaymentEvent.Succeeded.class);
    }

    @Test
    void a_session_that_the_provider_does_not_know_expires_with_its_order() {
        world.opened(bill);
        world.provider.forgetEverything();

        world.clock.set(bill.expiresAt());
        world.attendDue();

        assertThat(world.stateOf(bill)).isEqualTo(new Ended(Ending.EXPIRED));
    }

    @Test
    void while_one_replica_opens_a_session_however_long_it_takes_no_other_does() {
        // Given
        world.order(bill);
        Claim<UUID> mine = await(world.attendPayments.next()).orElseThrow();
        world.provider.meanwhile(() -> {
            world.clock.advance(Claim.LEASE.minusSeconds(1));
            assertThat(await(world.attendPayments.next())).isEmpty();
        });

        // When
        await(world.attendPayments.attend(mine));

        // Then
        assertThat(world.stateOf(bill)).isInstanceOf(Open.class);
        assertThat(world.provider.sessionIds()).hasSize(1);
    }

    @Test
    void what_a_crash_left_is_taken_up_when_the_claim_has_ended() {
        world.order(bill);
        assertThat(await(world.attendPayments.next())).isPresent();

        world.attendDue();
        assertThat(world.provider.sessionIds()).isEmpty();
        world.clock.advance(Claim.LEASE);
        world.attendDue();

        assertThat(world.stateOf(bill)).isInstanceOf(Open.class);
    }
}
