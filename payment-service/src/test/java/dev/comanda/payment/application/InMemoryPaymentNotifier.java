package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.PaymentNotifier;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Notifies waiting requests that use the same clock. */
final class InMemoryPaymentNotifier implements PaymentNotifier {

    private record Waiter(UUID orderId, Instant until, CompletableFuture<Void> end) {}

    private final ManualClock clock;
    private final List<Waiter> waiting = new ArrayList<>();

    InMemoryPaymentNotifier(ManualClock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> notifyChanged(UUID orderId) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> release(waiter -> waiter.orderId().equals(orderId)));
    }

    @Override
    public Uni<Void> awaitChange(UUID orderId, Duration atMost) {
        var waiter = new Waiter(orderId, clock.instant().plus(atMost), new CompletableFuture<>());
        waiting.add(waiter);
        return Uni.createFrom().completionStage(waiter.end());
    }

    /** Advances the clock without a change. */
    void pass(Duration time) {
        clock.advance(time);
        release(waiter -> !waiter.until().isAfter(clock.instant()));
    }

    private void release(Predicate<Waiter> chosen) {
        List<Waiter> released = waiting.stream().filter(chosen).toList();
        waiting.removeAll(released);
        released.forEach(waiter -> waiter.end().complete(null));
    }
}
