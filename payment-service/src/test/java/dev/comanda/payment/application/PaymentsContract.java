package dev.comanda.payment.application;

import static dev.comanda.payment.domain.Examples.after;
import static dev.comanda.payment.domain.Examples.paid;
import static dev.comanda.payment.domain.Examples.paymentRequest;
import static dev.comanda.payment.domain.Examples.report;
import static dev.comanda.payment.domain.Examples.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.PaymentState;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract of {@link Payments}. */
public abstract class PaymentsContract {

    /** In the past, so workers on the real clock do not claim anything here. */
    private static final Instant THEN = Instant.parse("2001-01-01T00:00:00Z");

    private static final Duration LEASE = Duration.ofMinutes(2);

    protected abstract Payments payments();

    /** Subscribes in the way that the adapter needs, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void a_payment_is_loaded_with_its_state() {
        // Given a payment in each state
        Payment awaiting = begun(paymentRequest(UUID.randomUUID(), THEN));
        save(awaiting);
        assertThat(load(awaiting)).isEqualTo(awaiting);

        // When it changes, Then the change is stored
        Payment open = after(awaiting.open(attemptOf(awaiting), sessionOf()));
        assertThat(saved(open)).isEqualTo(open);
        Payment closing = after(open.cancel(THEN));
        assertThat(saved(closing)).isEqualTo(closing);
        CheckoutSession session = ((PaymentState.Closing) closing.state()).session();
        Payment succeeded = after(closing.apply(report(closing.request(), session.id(), paid("pi_1")), THEN));
        assertThat(saved(succeeded)).isEqualTo(succeeded);
    }

    @Test
    void an_ended_payment_is_loaded_with_its_ending() {
        Payment payment = begun(paymentRequest(UUID.randomUUID(), THEN));
        save(payment);

        Payment ended = after(payment.cancel(THEN));

        assertThat(saved(ended)).isEqualTo(ended);
    }

    @Test
    void an_unknown_payment_is_not_found() {
        assertThat(await(() -> payments().find(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void the_second_of_two_saves_of_the_same_version_is_stale() {
        // Given
        Payment payment = begun(paymentRequest(UUID.randomUUID(), THEN));
        save(payment);

        // When
        save(after(payment.cancel(THEN)));

        // Then
        Payment second = after(payment.open(attemptOf(payment), sessionOf()));
        assertThatThrownBy(() -> save(second)).isInstanceOf(StalePayment.class);
    }

    @Test
    void a_payment_is_created_once() {
        Payment payment = begun(paymentRequest(UUID.randomUUID(), THEN));
        save(payment);

        assertThatThrownBy(() -> save(payment)).isInstanceOf(StalePayment.class);
        save(after(payment.cancel(THEN)));
    }

    @Test
    void an_update_without_an_insert_is_stale() {
        Payment unsaved = begun(paymentRequest(UUID.randomUUID(), THEN));

        assertThatThrownBy(() -> save(after(unsaved.cancel(THEN)))).isInstanceOf(StalePayment.class);
        assertThat(await(() -> payments().find(unsaved.orderId()))).isEmpty();
    }

    @Test
    void a_stale_save_can_be_retried_within_the_same_subscription() {
        // Given
        Payment payment = begun(paymentRequest(UUID.randomUUID(), THEN));
        save(payment);
        Payment overtaking = after(payment.open(attemptOf(payment), sessionOf()));
        save(overtaking);

        // When
        await(() -> payments()
                .save(after(payment.cancel(THEN)), List.of())
                .onFailure(StalePayment.class)
                .recoverWithUni(() -> payments()
                        .find(payment.orderId())
                        .chain(found ->
                                payments().save(after(found.orElseThrow().cancel(THEN)), List.of()))));

        // Then
        assertThat(load(payment)).isEqualTo(after(overtaking.cancel(THEN)));
        CheckoutSession session = ((PaymentState.Closing) load(payment).state()).session();
        save(after(load(payment).apply(report(payment.request(), session.id(), paid("pi_1")), THEN)));
    }

    @Test
    void the_payment_due_longest_is_claimed_first() {
        // Given
        PaymentRequest later = paymentRequest(UUID.randomUUID(), THEN.plusSeconds(1));
        PaymentRequest earlier = paymentRequest(UUID.randomUUID(), THEN.minusSeconds(1));
        save(Payment.begin(later, UUID.randomUUID(), THEN.plusSeconds(1)));
        save(Payment.begin(earlier, UUID.randomUUID(), THEN.minusSeconds(1)));

        // When
        var first = claim(THEN.plusSeconds(5));
        var second = claim(THEN.plusSeconds(5));

        // Then
        assertThat(first.map(Claim::item)).contains(earlier.orderId());
        assertThat(second.map(Claim::item)).contains(later.orderId());
        List.of(earlier, later)
                .forEach(request -> save(after(load(request.orderId()).cancel(THEN))));
    }

    @Test
    void a_claimed_payment_is_not_due_until_the_claim_ends() {
        // Given
        PaymentRequest request = paymentRequest(UUID.randomUUID(), THEN);
        save(begun(request));

        // When
        var first = claim(THEN);
        var meanwhile = claim(THEN.plus(LEASE).minusMillis(1));
        var later = claim(THEN.plus(LEASE));

        // Then
        assertThat(first).contains(new Claim<>(request.orderId(), THEN.plus(LEASE)));
        assertThat(meanwhile).isEmpty();
        assertThat(later.map(Claim::item)).contains(request.orderId());
        save(after(begun(request).cancel(THEN)));
    }

    @Test
    void a_released_payment_is_due_at_its_next_poll_and_polls_are_counted() {
        // Given
        PaymentRequest request = paymentRequest(UUID.randomUUID(), THEN);
        save(begun(request));

        for (int polls = 0; polls < 3; polls++) {
            // When
            Instant now = THEN.plusSeconds(10L * polls);
            Claim<UUID> claim = claim(now).orElseThrow();
            await(() -> payments().release(claim, now, (payment, before) -> THEN.plusSeconds(10L * (before + 1))));

            // Then
            assertThat(claim(now.plusSeconds(9))).isEmpty();
        }
        save(after(begun(request).cancel(THEN)));
    }

    @Test
    void an_expired_claim_is_not_released() {
        // Given
        PaymentRequest request = paymentRequest(UUID.randomUUID(), THEN);
        save(begun(request));
        Claim<UUID> first = claim(THEN).orElseThrow();
        Instant end = THEN.plus(LEASE);
        assertThat(claim(end)).isPresent();

        // When
        await(() -> payments().release(first, end, (payment, polls) -> end.plusSeconds(1)));

        // Then
        assertThat(claim(end.plusSeconds(60))).isEmpty();
        save(after(begun(request).cancel(THEN)));
    }

    @Test
    void a_release_does_not_delay_a_payment_that_changed_meanwhile() {
        // Given
        PaymentRequest request = paymentRequest(UUID.randomUUID(), THEN);
        save(begun(request));
        Claim<UUID> claim = claim(THEN).orElseThrow();
        Payment begun = load(request.orderId());
        Payment open = after(begun.open(attemptOf(begun), sessionOf()));
        save(open);
        Payment closing = after(open.cancel(THEN.plusSeconds(1)));
        save(closing);

        // When
        await(() -> payments().release(claim, THEN.plusSeconds(2), (payment, polls) -> THEN.plusSeconds(100)));

        // Then
        assertThat(claim(THEN.plusSeconds(1)).map(Claim::item)).contains(request.orderId());
        var session = ((PaymentState.Closing) closing.state()).session();
        save(after(closing.apply(report(request, session.id(), paid("pi_1")), THEN)));
    }

    @Test
    void a_claim_does_not_change_the_version() {
        // Given
        Payment payment = begun(paymentRequest(UUID.randomUUID(), THEN));
        save(payment);

        // When
        claim(THEN);

        // Then
        save(after(payment.cancel(THEN)));
    }

    @Test
    void an_ended_payment_is_never_due() {
        Payment payment = begun(paymentRequest(UUID.randomUUID(), THEN));
        save(payment);
        save(after(payment.cancel(THEN)));

        assertThat(claim(THEN.plusSeconds(100_000))).isEmpty();
    }

    private Optional<Claim<UUID>> claim(Instant now) {
        return await(() -> payments().claimDue(now, now.plus(LEASE)));
    }

    private static Payment begun(PaymentRequest request) {
        return Payment.begin(request, UUID.randomUUID(), THEN);
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
