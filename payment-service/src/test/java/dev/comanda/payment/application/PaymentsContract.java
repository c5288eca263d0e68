package dev.comanda.payment.application;

import static dev.comanda.payment.domain.Examples.after;
import static dev.comanda.payment.domain.Examples.bill;
import static dev.comanda.payment.domain.Examples.paid;
import static dev.comanda.payment.domain.Examples.report;
import static dev.comanda.payment.domain.Examples.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentState;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What any {@link Payments} does. */
public abstract class PaymentsContract {

    /** Long ago, so that whoever looks after payments by today's clock has no part in this. */
    private static final Instant THEN = Instant.parse("2001-01-01T00:00:00Z");

    private static final Duration LEASE = Duration.ofMinutes(2);

    protected abstract Payments payments();

    /** Subscribes as the real adapter needs it, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void what_was_saved_is_loaded_with_its_state() {
        // Given a payment in each state
        Payment awaiting = begun(bill(UUID.randomUUID(), THEN));
        save(awaiting);
        assertThat(load(awaiting)).isEqualTo(awaiting);

        // When it goes on, Then it is found so
        Payment open = after(awaiting.opened(attemptOf(awaiting), sessionOf()));
        assertThat(saved(open)).isEqualTo(open);
        Payment closing = after(open.cancelled(THEN));
        assertThat(saved(closing)).isEqualTo(closing);
        CheckoutSession session = ((PaymentState.Closing) closing.state()).session();
        Payment succeeded = after(closing.learned(report(closing.bill(), session.id(), paid("pi_1")), THEN));
        assertThat(saved(succeeded)).isEqualTo(succeeded);
    }

    @Test
    void an_ended_payment_is_loaded_with_its_end() {
        Payment payment = begun(bill(UUID.randomUUID(), THEN));
        save(payment);

        Payment ended = after(payment.cancelled(THEN));

        assertThat(saved(ended)).isEqualTo(ended);
    }

    @Test
    void an_unknown_payment_is_not_found() {
        assertThat(await(() -> payments().find(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void of_two_who_decide_from_the_same_version_the_second_is_stale() {
        // Given
        Payment payment = begun(bill(UUID.randomUUID(), THEN));
        save(payment);

        // When
        save(after(payment.cancelled(THEN)));

        // Then
        Payment second = after(payment.opened(attemptOf(payment), sessionOf()));
        assertThatThrownBy(() -> save(second)).isInstanceOf(StalePayment.class);
    }

    @Test
    void a_payment_begins_once() {
        Payment payment = begun(bill(UUID.randomUUID(), THEN));
        save(payment);

        assertThatThrownBy(() -> save(payment)).isInstanceOf(StalePayment.class);
        save(after(payment.cancelled(THEN)));
    }

    @Test
    void a_change_of_what_never_began_is_stale() {
        Payment unsaved = begun(bill(UUID.randomUUID(), THEN));

        assertThatThrownBy(() -> save(after(unsaved.cancelled(THEN)))).isInstanceOf(StalePayment.class);
        assertThat(await(() -> payments().find(unsaved.orderId()))).isEmpty();
    }

    @Test
    void a_stale_change_is_decided_anew_within_the_same_work() {
        // Given
        Payment payment = begun(bill(UUID.randomUUID(), THEN));
        save(payment);
        Payment overtaking = after(payment.opened(attemptOf(payment), sessionOf()));
        save(overtaking);

        // When
        await(() -> payments()
                .save(after(payment.cancelled(THEN)), List.of())
                .onFailure(StalePayment.class)
                .recoverWithUni(() -> payments()
                        .find(payment.orderId())
                        .chain(found ->
                                payments().save(after(found.orElseThrow().cancelled(THEN)), List.of()))));

        // Then
        assertThat(load(payment)).isEqualTo(after(overtaking.cancelled(THEN)));
        CheckoutSession session = ((PaymentState.Closing) load(payment).state()).session();
        save(after(load(payment).learned(report(payment.bill(), session.id(), paid("pi_1")), THEN)));
    }

    @Test
    void of_several_that_are_due_the_longest_due_comes_first() {
        // Given
        Bill later = bill(UUID.randomUUID(), THEN.plusSeconds(1));
        Bill earlier = bill(UUID.randomUUID(), THEN.minusSeconds(1));
        save(Payment.begin(later, UUID.randomUUID(), THEN.plusSeconds(1)));
        save(Payment.begin(earlier, UUID.randomUUID(), THEN.minusSeconds(1)));

        // When
        var first = claim(THEN.plusSeconds(5));
        var second = claim(THEN.plusSeconds(5));

        // Then
        assertThat(first.map(Claim::what)).contains(earlier.orderId());
        assertThat(second.map(Claim::what)).contains(later.orderId());
        List.of(earlier, later).forEach(bill -> save(after(load(bill.orderId()).cancelled(THEN))));
    }

    @Test
    void a_claimed_payment_is_left_alone_until_the_claim_ends() {
        // Given
        Bill bill = bill(UUID.randomUUID(), THEN);
        save(begun(bill));

        // When
        var first = claim(THEN);
        var meanwhile = claim(THEN.plus(LEASE).minusMillis(1));
        var later = claim(THEN.plus(LEASE));

        // Then
        assertThat(first).contains(new Claim<>(bill.orderId(), THEN.plus(LEASE)));
        assertThat(meanwhile).isEmpty();
        assertThat(later.map(Claim::what)).contains(bill.orderId());
        save(after(begun(bill).cancelled(THEN)));
    }

    @Test
    void a_released_payment_is_due_when_it_was_said_and_each_look_that_changed_nothing_counts() {
        // Given
        Bill bill = bill(UUID.randomUUID(), THEN);
        save(begun(bill));

        for (int looks = 0; looks < 3; looks++) {
            // When
            Instant now = THEN.plusSeconds(10L * looks);
            Claim<UUID> claim = claim(now).orElseThrow();
            await(() -> payments().release(claim, now, (payment, before) -> THEN.plusSeconds(10L * (before + 1))));

            // Then
            assertThat(claim(now.plusSeconds(9))).isEmpty();
        }
        save(after(begun(bill).cancelled(THEN)));
    }

    @Test
    void a_claim_that_has_run_out_is_not_given_back() {
        // Given
        Bill bill = bill(UUID.randomUUID(), THEN);
        save(begun(bill));
        Claim<UUID> first = claim(THEN).orElseThrow();
        Instant end = THEN.plus(LEASE);
        assertThat(claim(end)).isPresent();

        // When
        await(() -> payments().release(first, end, (payment, looks) -> end.plusSeconds(1)));

        // Then
        assertThat(claim(end.plusSeconds(60))).isEmpty();
        save(after(begun(bill).cancelled(THEN)));
    }

    @Test
    void a_payment_that_changed_meanwhile_is_looked_at_when_the_change_wants_it() {
        // Given
        Bill bill = bill(UUID.randomUUID(), THEN);
        save(begun(bill));
        Claim<UUID> claim = claim(THEN).orElseThrow();
        Payment begun = load(bill.orderId());
        Payment open = after(begun.opened(attemptOf(begun), sessionOf()));
        save(open);
        Payment closing = after(open.cancelled(THEN.plusSeconds(1)));
        save(closing);

        // When
        await(() -> payments().release(claim, THEN.plusSeconds(2), (payment, looks) -> THEN.plusSeconds(100)));

        // Then
        assertThat(claim(THEN.plusSeconds(1)).map(Claim::what)).contains(bill.orderId());
        var session = ((PaymentState.Closing) closing.state()).session();
        save(after(closing.learned(report(bill, session.id(), paid("pi_1")), THEN)));
    }

    @Test
    void a_claim_is_no_change() {
        // Given
        Payment payment = begun(bill(UUID.randomUUID(), THEN));
        save(payment);

        // When
        claim(THEN);

        // Then
        save(after(payment.cancelled(THEN)));
    }

    @Test
    void what_is_over_is_never_due() {
        Payment payment = begun(bill(UUID.randomUUID(), THEN));
        save(payment);
        save(after(payment.cancelled(THEN)));

        assertThat(claim(THEN.plusSeconds(100_000))).isEmpty();
    }

    private Optional<Claim<UUID>> claim(Instant now) {
        return await(() -> payments().claimDue(now, now.plus(LEASE)));
    }

    private static Payment begun(Bill bill) {
        return Payment.begin(bill, UUID.randomUUID(), THEN);
    }

    private static UUID attemptOf(Payment payment) {
        return ((PaymentState.AwaitingSession) payment.state()).attempt().id();
    }

    private static CheckoutSession sessionOf() {
        CheckoutSession session = session();
        return new CheckoutSession(session.id(), session.url(), THEN.plusSeconds(200_000));
    }

    private void save(Payment payment) {
        await(() -> payments().save(payment, List.of()));
    }

    private Payment load(Payment payment) {
        return load(payment.orderId());
    }

    private Payment load(UUID orderId) {
        return await(() -> payments().find(orderId)).orElseThrow();
    }

    private Payment saved(Payment payment) {
        save(payment);
        return load(payment);
    }
}
