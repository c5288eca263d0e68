package dev.comanda.payment.application;

import static dev.comanda.payment.domain.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.comanda.payment.application.port.in.PaymentViews;
import dev.comanda.payment.application.port.in.PaymentViews.PaymentView;
import dev.comanda.payment.application.port.in.PaymentViews.Status;
import dev.comanda.payment.application.port.in.StartCheckout.Result;
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

class StartCheckoutTest {

    private static final URI PAGE = URI.create("https://provider.example/pay");

    private static final Duration A_LITTLE = Duration.ofMillis(100);

    private final UUID orderId = madeAt(NOW);
    private final ManualClock clock = new ManualClock(NOW);
    private final Instant deadline = NOW.plus(Duration.ofMinutes(40));
    private final InMemoryPaymentNotifier notifier = new InMemoryPaymentNotifier(clock);
    private final FakeViews fakeViews = new FakeViews();
    private final StartCheckoutService service = new StartCheckoutService(fakeViews, notifier, clock);
    private Optional<PaymentView> found = Optional.empty();
    private boolean ownedBySomeoneElse;

    @Test
    void an_open_session_redirects_to_its_page() {
        found = own(Status.OPEN);

        assertThat(start()).isEqualTo(new Result.RedirectToProvider(PAGE));
    }

    @Test
    void a_session_that_opens_soon_is_awaited() {
        found = own(Status.PENDING);

        assertThat(start(() -> found = own(Status.OPEN))).isEqualTo(new Result.RedirectToProvider(PAGE));
    }

    @Test
    void a_change_of_the_payment_ends_the_wait_immediately() {
        found = own(Status.PENDING);

        Result result = start(() -> {
            found = own(Status.OPEN);
            PaymentFixture.await(notifier.notifyChanged(orderId));
        });

        assertThat(result).isEqualTo(new Result.RedirectToProvider(PAGE));
        assertThat(clock.instant()).isEqualTo(NOW.plus(A_LITTLE));
    }

    @Test
    void an_order_whose_event_is_in_flight_is_awaited() {
        assertThat(start(() -> found = own(Status.OPEN))).isEqualTo(new Result.RedirectToProvider(PAGE));
    }

    @Test
    void the_wait_is_limited() {
        assertThat(start()).isEqualTo(new Result.NotReady());

        assertThat(Duration.between(NOW, clock.instant())).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    }

    @ParameterizedTest
    @MethodSource
    void an_order_that_cannot_be_in_flight_is_unknown_immediately(UUID unheardOf) {
        assertThat(service.start(unheardOf, "guest-ada").await().indefinitely()).isEqualTo(new Result.Unknown());
    }

    static Stream<UUID> an_order_that_cannot_be_in_flight_is_unknown_immediately() {
        return Stream.of(
                UUID.randomUUID(),
                new UUID(0, 0),
                madeAt(NOW.minus(Duration.ofMinutes(3))),
                madeAt(NOW.plus(Duration.ofMinutes(1))));
    }

    @Test
    void someone_elses_order_is_unknown_immediately() {
        ownedBySomeoneElse = true;

        assertThat(service.start(orderId, "guest-ada").await().indefinitely()).isEqualTo(new Result.Unknown());
    }

    @Test
    void a_customer_with_too_many_waits_is_refused_and_others_are_not() {
        var waiting = IntStream.range(0, 4).mapToObj(tab -> begin("guest-ada")).toList();

        assertThat(begin("guest-ada")).isCompletedWithValue(new Result.TooManyWaiting());
        assertThat(begin("guest-bob")).isNotDone();

        pass(Duration.ofSeconds(6));
        assertThat(waiting).allMatch(CompletableFuture::isDone);
        assertThat(begin("guest-ada")).isNotDone();
    }

    @Test
    void a_wait_beyond_the_limit_is_refused() {
        assertThat(crowd()).noneMatch(CompletableFuture::isDone);

        assertThat(begin("guest-ada")).isCompletedWithValue(new Result.TooManyWaiting());
    }

    @Test
    void an_open_session_needs_no_permit() {
        assertThat(crowd()).noneMatch(CompletableFuture::isDone);
        found = own(Status.OPEN);

        assertThat(begin("guest-ada")).isCompletedWithValue(new Result.RedirectToProvider(PAGE));
    }

    @Test
    void cancelling_ends_the_wait_and_frees_its_permit() {
        found = own(Status.PENDING);
        var leaving = IntStream.range(0, 4)
                .mapToObj(tab -> service.start(orderId, "guest-ada").subscribe().with(result -> {}))
                .toList();
        leaving.forEach(Cancellable::cancel);
        int queriesBefore = fakeViews.queries;

        pass(Duration.ofSeconds(1));

        assertThat(fakeViews.queries).isEqualTo(queriesBefore);
        assertThat(begin("guest-ada")).isNotDone();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUCCEEDED", "NOT_NEEDED"})
    void a_paid_order_is_already_paid(Status status) {
        found = own(status);

        assertThat(start()).isEqualTo(new Result.AlreadyPaid());
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "CANCELLED"})
    void an_ended_payment_is_expired(Status status) {
        found = own(status);

        assertThat(start()).isEqualTo(new Result.Expired());
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "OPEN"})
    void after_the_deadline_a_payment_is_expired(Status status) {
        found = own(status);
        clock.set(deadline);

        assertThat(start()).isEqualTo(new Result.Expired());
    }

    private Optional<PaymentView> own(Status status) {
        return Optional.of(new PaymentView(orderId, status, deadline, status == Status.OPEN ? PAGE : null));
    }

    private Result start() {
        return start(() -> {});
    }

    private Result start(Runnable whileWaiting) {
        CompletableFuture<Result> entry = begin("guest-ada");
        while (!entry.isDone()) {
            whileWaiting.run();
            notifier.pass(A_LITTLE);
        }
        return entry.join();
    }

    private CompletableFuture<Result> begin(String customer) {
        return service.start(orderId, customer).subscribeAsCompletionStage();
    }

    private List<CompletableFuture<Result>> crowd() {
        return IntStream.range(0, 200)
                .mapToObj(guest -> begin("guest-" + guest))
                .toList();
    }

    private void pass(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(A_LITTLE)) {
            notifier.pass(A_LITTLE);
        }
    }

    private static UUID madeAt(Instant time) {
        return UuidCreator.getTimeOrderedEpoch(time);
    }

    private final class FakeViews implements PaymentViews {

        private int queries;

        @Override
        public Uni<Optional<PaymentView>> find(UUID id, String customer) {
            return Uni.createFrom().item(() -> {
                queries++;
                return found;
            });
        }

        @Override
        public Uni<Boolean> isKnown(UUID id) {
            return Uni.createFrom().item(() -> ownedBySomeoneElse);
        }
    }
}
