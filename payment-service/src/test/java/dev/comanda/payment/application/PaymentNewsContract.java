package dev.comanda.payment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.payment.application.port.out.PaymentNews;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What any {@link PaymentNews} do. */
public abstract class PaymentNewsContract {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final UUID orderId = UUID.randomUUID();

    protected abstract PaymentNews news();

    /** Sees to it that this much time goes by, now or by itself. */
    protected abstract void pass(Duration time);

    @Test
    void a_change_ends_the_waiting_of_everybody_who_waits_for_it() {
        var one = waitFor(orderId, LONG);
        var other = waitFor(orderId, LONG);

        change(orderId);

        assertEnds(one);
        assertEnds(other);
    }

    @Test
    void without_a_change_the_waiting_ends_by_itself() {
        var waiting = waitFor(orderId, SHORT);

        pass(SHORT);

        assertEnds(waiting);
    }

    @Test
    void another_payments_change_is_no_news() {
        UUID another = UUID.randomUUID();
        var waiting = waitFor(orderId, LONG);
        var elsewhere = waitFor(another, LONG);

        change(another);

        assertEnds(elsewhere);
        assertThat(waiting).isNotDone();
    }

    @Test
    void what_changed_before_is_no_news() {
        UUID another = UUID.randomUUID();
        change(orderId);
        var waiting = waitFor(orderId, LONG);
        var elsewhere = waitFor(another, LONG);

        change(another);

        assertEnds(elsewhere);
        assertThat(waiting).isNotDone();
    }

    @Test
    void after_the_waiting_ended_by_itself_a_change_is_heard_by_the_next_one() {
        var first = waitFor(orderId, SHORT);
        pass(SHORT);
        assertEnds(first);

        var second = waitFor(orderId, LONG);
        change(orderId);

        assertEnds(second);
    }

    private CompletableFuture<Void> waitFor(UUID payment, Duration atMost) {
        return news().awaitChange(payment, atMost).subscribeAsCompletionStage();
    }

    private void change(UUID payment) {
        news().changed(payment).await().indefinitely();
    }

    private static void assertEnds(CompletableFuture<Void> waiting) {
        await().until(waiting::isDone);
        assertThat(waiting).isCompleted();
    }
}
