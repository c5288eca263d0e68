package dev.comanda.payment.adapter.out.system;

import dev.comanda.payment.application.port.out.PaymentNotifier;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Notifies waiting requests of this process. */
@ApplicationScoped
class LocalPaymentNotifier implements PaymentNotifier {

    private final Vertx vertx;
    private final ConcurrentMap<UUID, Set<CompletableFuture<Boolean>>> waiting = new ConcurrentHashMap<>();

    LocalPaymentNotifier(Vertx vertx, MeterRegistry registry) {
        this.vertx = vertx;
        Gauge.builder("comanda.checkouts.waiting", waiting, LocalPaymentNotifier::count)
                .description("Requests waiting for a checkout page")
                .register(registry);
    }

    private static int count(Map<UUID, Set<CompletableFuture<Boolean>>> waiting) {
        return waiting.values().stream().mapToInt(Set::size).sum();
    }

    @Override
    public Uni<Void> notifyChanged(UUID orderId) {
        return Uni.createFrom().voidItem().invoke(() -> wake(orderId));
    }

    private void wake(UUID orderId) {
        Set<CompletableFuture<Boolean>> waiters = waiting.remove(orderId);
        if (waiters != null) {
            waiters.forEach(waiter -> waiter.complete(true));
        }
    }

    @Override
    public Uni<Void> awaitChange(UUID orderId, Duration atMost) {
        // The notifier completes it on another context, which lacks the caller's database session.
        Context context = vertx.getOrCreateContext();
        CompletableFuture<Boolean> news = new CompletableFuture<>();
        waiting.compute(orderId, (id, others) -> with(others, news));
        vertx.setTimer(atMost.toMillis(), timer -> timeOut(orderId, news));
        return Uni.createFrom()
                .completionStage(news)
                .replaceWithVoid()
                .emitOn(work -> context.runOnContext(ignored -> work.run()))
                .onCancellation()
                .invoke(() -> timeOut(orderId, news));
    }

    private static Set<CompletableFuture<Boolean>> with(
            @Nullable Set<CompletableFuture<Boolean>> others, CompletableFuture<Boolean> news) {
        Set<CompletableFuture<Boolean>> all = others == null ? ConcurrentHashMap.newKeySet() : others;
        all.add(news);
        return all;
    }

    @SuppressWarnings("UndefinedEquals") // identity is intended
    private void timeOut(UUID orderId, CompletableFuture<Boolean> news) {
        waiting.computeIfPresent(orderId, (id, waiters) -> {
            waiters.remove(news);
            return waiters.isEmpty() ? null : waiters;
        });
        news.complete(false);
    }
}
