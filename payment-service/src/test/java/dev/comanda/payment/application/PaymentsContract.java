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
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentState;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What any {@link Payments} does. */
public abstract class PaymentsContract {

    /** Long ago, so that whoever looks after payments by today's clock has no part in this. */
    private static final Instant THEN = Instant.parse("2001-01-01T00:00:00Z");

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
        var first = await(() -> payments().claimDue(THEN.plusSeconds(5), (payment, looks) -> THEN.plusSeconds(10)));
        var second = await(() -> payments().claimDue(THEN.plusSeconds(5), (payment, looks) -> THEN.plusSeconds(10)));

        // Then
        assertThat(first).contains(earlier.orderId());
        assertThat(second).contains(later.orderId());
        List.of(earlier, later).forEach(bill -> save(after(load(bill.orderId()).cancelled(THEN))));
    }

    @Test
    void a_due_payment_is_claimed_once_and_again_when_its_next_look_has_come() {
        // Given
        Bill bill = bill(UUID.randomUUID(), THEN);
        save(begun(bill));

        // When
        var first = await(() -> payments().claimDue(THEN, (payment, looks) -> THEN.plusSeconds(10 + looks)));
        var atOnce = await(() -> payments().claimDue(THEN, (payment, looks) -> THEN));
        var later = await(
                () -> payments().claimDue(THEN.plusSeconds(10), (payment, looks) -> THEN.plusSeconds(1_000L * looks)));

        // Then
        assertThat(first).contains(bill.orderId());
        assertThat(atOnce).isEmpty();
        assertThat(later).contains(bill.orderId());
        save(after(begun(bill).cancelled(THEN)));
    }

    @Test
    void a_claim_is_no_change() {
        // Given
        Payment payment = begun(bill(UUID.randomUUID(), THEN));
        save(payment);

        // When
        await(() -> payments().claimDue(THEN, (claimed, looks) -> THEN.plusSeconds(10)));

        // Then
        save(after(payment.cancelled(THEN)));
    }

    @Test
    void what_is_over_is_never_due() {
        Payment payment = begun(bill(UUID.randomUUID(), THEN));
        save(payment);
        save(after(payment.cancelled(THEN)));

        assertThat(await(() -> payments().claimDue(THEN.plusSeconds(100_000), (claimed, looks) -> THEN)))
                .isEmpty();
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
