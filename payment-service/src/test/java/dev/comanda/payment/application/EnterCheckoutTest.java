package dev.comanda.payment.application;

import static dev.comanda.payment.domain.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.in.EnterCheckout.Entry;
import dev.comanda.payment.application.port.in.PaymentViews;
import dev.comanda.payment.application.port.in.PaymentViews.PaymentView;
import dev.comanda.payment.application.port.in.PaymentViews.Status;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnterCheckoutTest {

    private static final URI PAGE = URI.create("https://provider.example/pay");

    private static final Duration A_LITTLE = Duration.ofMillis(100);

    private final UUID orderId = UUID.randomUUID();
    private final ManualClock clock = new ManualClock(NOW);
    private final Instant deadline = NOW.plus(Duration.ofMinutes(40));
    private final InMemoryPaymentNews news = new InMemoryPaymentNews(clock);
    private Optional<PaymentView> found = Optional.empty();

    @Test
    void an_open_session_is_where_to_pay() {
        found = own(Status.OPEN);

        assertThat(enter()).isEqualTo(new Entry.ToProvider(PAGE));
    }

    @Test
    void a_session_that_opens_a_little_later_is_waited_for() {
        found = own(Status.PENDING);

        assertThat(enter(() -> found = own(Status.OPEN))).isEqualTo(new Entry.ToProvider(PAGE));
    }

    @Test
    void news_of_the_payment_end_the_waiting_at_once() {
        found = own(Status.PENDING);

        Entry entry = enter(() -> {
            found = own(Status.OPEN);
            World.await(news.changed(orderId));
        });

        assertThat(entry).isEqualTo(new Entry.ToProvider(PAGE));
        assertThat(clock.instant()).isEqualTo(NOW.plus(A_LITTLE));
    }

    @Test
    void an_order_that_nobody_has_told_of_yet_is_waited_for() {
        assertThat(enter(() -> found = own(Status.OPEN))).isEqualTo(new Entry.ToProvider(PAGE));
    }

    @Test
    void waiting_has_an_end() {
        assertThat(enter()).isEqualTo(new Entry.NotYet());

        assertThat(Duration.between(NOW, clock.instant())).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUCCEEDED", "NOT_NEEDED"})
    void what_is_paid_is_not_paid_again(Status status) {
        found = own(status);

        assertThat(enter()).isEqualTo(new Entry.AlreadyPaid());
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "CANCELLED"})
    void what_is_over_cannot_be_paid(Status status) {
        found = own(status);

        assertThat(enter()).isEqualTo(new Entry.Over());
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "OPEN"})
    void from_the_deadline_on_nobody_is_sent_to_pay(Status status) {
        found = own(status);
        clock.set(deadline);

        assertThat(enter()).isEqualTo(new Entry.Over());
    }

    private Optional<PaymentView> own(Status status) {
        return Optional.of(new PaymentView(orderId, status, deadline, status == Status.OPEN ? PAGE : null));
    }

    private Entry enter() {
        return enter(() -> {});
    }

    private Entry enter(Runnable whileWaiting) {
        PaymentViews views = (id, customer) -> Uni.createFrom().item(() -> found);
        CompletableFuture<Entry> entry = new EnterCheckoutService(views, news, clock)
                .enter(orderId, "guest-ada")
                .subscribeAsCompletionStage();
        while (!entry.isDone()) {
            whileWaiting.run();
            news.pass(A_LITTLE);
        }
        return entry.join();
    }
}
