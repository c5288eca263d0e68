package dev.comanda.payment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.payment.application.port.out.PaymentNotifier;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The contract of {@link PaymentNotifier}. */
public abstract class PaymentNotifierContract {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final UUID orderId = UUID.randomUUID();

    protected abstract PaymentNotifier notifier();

    /** Lets this much time pass. */
    protected abstract void pass(Duration time);

    @Test
    void a_change_ends_all_waits_for_it() {
        var one = waitFor(orderId, LONG);
        var other = waitFor(orderId, LONG);

        change(orderId);

        assertEnds(one);
        assertEnds(other);
    }

    @Test
    void a_wait_times_out() {
        var waiting = waitFor(orderId, SHORT);

        pass(SHORT);

        assertEnds(waiting);
    }

    @Test
    void a_change_of_another_payment_does_not_end_the_wait() {
        UUID another = UUID.randomUUID();
        var waiting = waitFor(orderId, LONG);
        var elsewhere = waitFor(another, LONG);

        change(another);

        assertEnds(elsewhere);
        assertThat(waiting).isNotDone();
    }

    @Test
    void an_earlier_change_does_not_end_the_wait() {
        UUID another = UUID.randomUUID();
        change(orderId);
        var waiting = waitFor(orderId, LONG);
        var elsewhere = waitFor(another, LONG);

        change(another);

        assertEnds(elsewhere);
        assertThat(waiting).isNotDone();
    }

    @Test
    void a_change_after_a_timeout_ends_the_next_wait() {
        var first = waitFor(orderId, SHORT);
        pass(SHORT);
        assertEnds(first);

        var second = waitFor(orderId, LONG);
        change(orderId);

        assertEnds(second);
    }

    private CompletableFuture<Void> waitFor(UUID payment, Duration atMost) {
        return notifier().awaitChange(payment, atMost).subscribeAsCompletionStage();
    }

    private void change(UUID payment) {
        notifier().notifyChanged(payment).await().indefinitely();
    }

    private static void assertEnds(CompletableFuture<Void> waiting) {
        await().until(waiting::isDone);
        assertThat(waiting).isCompleted();
    }
}
