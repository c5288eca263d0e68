package dev.comanda.payment.application;

import static dev.comanda.payment.domain.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.comanda.payment.application.port.in.EnterCheckout.Entry;
import dev.comanda.payment.application.port.in.PaymentViews;
import dev.comanda.payment.application.port.in.PaymentViews.PaymentView;
import dev.comanda.payment.application.port.in.PaymentViews.Status;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnterCheckoutTest {

    private static final URI PAGE = URI.create("https://provider.example/pay");

    private static final Duration A_LITTLE = Duration.ofMillis(100);

    private final UUID orderId = madeAt(NOW);
    private final ManualClock clock = new ManualClock(NOW);
    private final Instant deadline = NOW.plus(Duration.ofMinutes(40));
    private final InMemoryPaymentNews news = new InMemoryPaymentNews(clock);
    private final Views views = new Views();
    private final EnterCheckoutService service = new EnterCheckoutService(views, news, clock);
    private Optional<PaymentView> found = Optional.empty();
    private boolean someoneElses;

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
    @MethodSource
    void an_order_that_cannot_be_on_its_way_is_unknown_at_once(UUID unheardOf) {
        assertThat(service.enter(unheardOf, "guest-ada").await().indefinitely()).isEqualTo(new Entry.Unknown());
    }

    static Stream<UUID> an_order_that_cannot_be_on_its_way_is_unknown_at_once() {
        return Stream.of(
                UUID.randomUUID(),
                new UUID(0, 0),
                madeAt(NOW.minus(Duration.ofMinutes(3))),
                madeAt(NOW.plus(Duration.ofMinutes(1))));
    }

    @Test
    void someone_elses_order_is_unknown_at_once() {
        someoneElses = true;

        assertThat(service.enter(orderId, "guest-ada").await().indefinitely()).isEqualTo(new Entry.Unknown());
    }

    @Test
    void who_waits_too_often_is_turned_away_at_once_and_others_are_not() {
        var waiting = IntStream.range(0, 4).mapToObj(tab -> begin("guest-ada")).toList();

        assertThat(begin("guest-ada")).isCompletedWithValue(new Entry.Busy());
        assertThat(begin("guest-bob")).isNotDone();

        pass(Duration.ofSeconds(6));
        assertThat(waiting).allMatch(CompletableFuture::isDone);
        assertThat(begin("guest-ada")).isNotDone();
    }

    @Test
    void too_many_who_wait_have_the_next_one_turned_away_at_once() {
        assertThat(crowd()).noneMatch(CompletableFuture::isDone);

        assertThat(begin("guest-ada")).isCompletedWithValue(new Entry.Busy());
    }

    @Test
    void a_page_that_is_ready_needs_no_place_among_those_who_wait() {
        assertThat(crowd()).noneMatch(CompletableFuture::isDone);
        found = own(Status.OPEN);

        assertThat(begin("guest-ada")).isCompletedWithValue(new Entry.ToProvider(PAGE));
    }

    @Test
    void who_leaves_waits_no_longer_and_makes_room() {
        found = own(Status.PENDING);
        var leaving = IntStream.range(0, 4)
                .mapToObj(tab -> service.enter(orderId, "guest-ada").subscribe().with(entry -> {}))
                .toList();
        leaving.forEach(Cancellable::cancel);
        int looksUntilThen = views.looks;

        pass(Duration.ofSeconds(1));

        assertThat(views.looks).isEqualTo(looksUntilThen);
        assertThat(begin("guest-ada")).isNotDone();
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
        CompletableFuture<Entry> entry = begin("guest-ada");
        while (!entry.isDone()) {
            whileWaiting.run();
            news.pass(A_LITTLE);
        }
        return entry.join();
    }

    private CompletableFuture<Entry> begin(String customer) {
        return service.enter(orderId, customer).subscribeAsCompletionStage();
    }

    private List<CompletableFuture<Entry>> crowd() {
        return IntStream.range(0, 200)
                .mapToObj(guest -> begin("guest-" + guest))
                .toList();
    }

    private void pass(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(A_LITTLE)) {
            news.pass(A_LITTLE);
        }
    }

    private static UUID madeAt(Instant time) {
        return UuidCreator.getTimeOrderedEpoch(time);
    }

    private final class Views implements PaymentViews {

        private int looks;

        @Override
        public Uni<Optional<PaymentView>> find(UUID id, String customer) {
            return Uni.createFrom().item(() -> {
                looks++;
                return found;
            });
        }

        @Override
        public Uni<Boolean> isKnown(UUID id) {
            return Uni.createFrom().item(() -> someoneElses);
        }
    }
}
