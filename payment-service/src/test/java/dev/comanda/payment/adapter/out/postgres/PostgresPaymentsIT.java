package dev.comanda.payment.adapter.out.postgres;

import static dev.comanda.payment.domain.Examples.after;
import static dev.comanda.payment.domain.Examples.begun;
import static dev.comanda.payment.domain.Examples.paymentRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.messaging.outbox.Transactions;
import dev.comanda.payment.TestClock;
import dev.comanda.payment.application.PaymentsContract;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.domain.Payment;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresPaymentsIT extends PaymentsContract {

    @Inject
    Payments payments;

    @Inject
    Transactions transactions;

    @Inject
    TestClock clock;

    /** Keeps workers woken by other tests from claiming items that are due here. */
    @BeforeEach
    void stop_workers_from_claiming() {
        clock.setToPast();
    }

    @AfterEach
    void let_workers_claim() {
        clock.reset();
    }

    @Override
    protected Payments payments() {
        return payments;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }

    @Test
    void one_of_two_concurrent_saves_is_stale() {
        // Given
        Payment payment = begun(paymentRequest());
        await(() -> payments.save(payment, List.of()));
        Payment cancelled = after(payment.cancel(Instant.now()));

        // When
        List<Boolean> successes = Stream.of(
                        OnContext.start(() -> succeeds(cancelled)), OnContext.start(() -> succeeds(cancelled)))
                .map(started -> started.join())
                .toList();

        // Then
        assertThat(successes).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_save_joins_the_callers_transaction() {
        Payment payment = begun(paymentRequest());

        assertThatThrownBy(() -> await(() -> transactions.run(() -> payments.save(payment, List.of())
                        .chain(() -> Uni.createFrom().<Void>failure(new CompletionException("broken", null))))))
                .isInstanceOf(CompletionException.class);

        assertThat(await(() -> payments.find(payment.orderId()))).isEmpty();
    }

    @Test
    void concurrent_claims_get_different_payments() {
        // Given
        Instant then = Instant.parse("2000-01-01T00:00:00Z");
        Payment one = Payment.begin(paymentRequest(UUID.randomUUID(), then), UUID.randomUUID(), then);
        Payment other = Payment.begin(paymentRequest(UUID.randomUUID(), then), UUID.randomUUID(), then);
        await(() -> payments.save(one, List.of()));
        await(() -> payments.save(other, List.of()));

        // When
        var claims = Stream.of(OnContext.start(() -> claim(then)), OnContext.start(() -> claim(then)))
                .map(started -> started.join())
                .toList();

        // Then
        assertThat(claims).containsExactlyInAnyOrder(one.orderId(), other.orderId());
        await(() -> payments.save(after(one.cancel(then)), List.of()));
        await(() -> payments.save(after(other.cancel(then)), List.of()));
    }

    private Uni<UUID> claim(Instant then) {
        return payments.claimDue(then, then.plusSeconds(1))
                .map(found -> found.orElseThrow().item());
    }

    private Uni<Boolean> succeeds(Payment payment) {
        return payments.save(payment, List.of())
                .replaceWith(true)
                .onFailure(StalePayment.class)
                .recoverWithItem(false);
    }
}
