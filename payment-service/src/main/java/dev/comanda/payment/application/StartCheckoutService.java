package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.PaymentViews;
import dev.comanda.payment.application.port.in.PaymentViews.PaymentView;
import dev.comanda.payment.application.port.in.StartCheckout;
import dev.comanda.payment.application.port.out.PaymentNotifier;
import dev.comanda.payment.domain.OrderAge;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class StartCheckoutService implements StartCheckout {

    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    /** Changes made by other replicas are only found by polling. */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

    /** Enough for the tabs of one browser. */
    private static final int MAX_WAITS_PER_CUSTOMER = 4;

    private static final int MAX_WAITS = 200;

    private final PaymentViews views;
    private final PaymentNotifier notifier;
    private final InstantSource clock;
    private final CheckoutWaitLimiter limiter = new CheckoutWaitLimiter(MAX_WAITS_PER_CUSTOMER, MAX_WAITS);

    StartCheckoutService(PaymentViews views, PaymentNotifier notifier, InstantSource clock) {
        this.views = views;
        this.notifier = notifier;
        this.clock = clock;
    }

    @Override
    public Uni<Result> start(UUID orderId, String customer) {
        return find(orderId, customer)
                .chain(result -> result instanceof Result.NotReady
                        ? waitFor(orderId, customer)
                        : Uni.createFrom().item(result));
    }

    private Uni<Result> waitFor(UUID orderId, String customer) {
        return limiter.tryAcquire(customer)
                ? waitUntil(clock.instant().plus(MAX_WAIT), orderId, customer)
                        .onTermination()
                        .invoke(() -> limiter.release(customer))
                : Uni.createFrom().item(new Result.TooManyWaiting());
    }

    private Uni<Result> waitUntil(Instant end, UUID orderId, String customer) {
        // Subscribe before reading, so no change in between is missed.
        Uni<Void> change = notifier.awaitChange(orderId, POLL_INTERVAL);
        return find(orderId, customer)
                .chain(result -> shouldWait(result, end)
                        ? change.chain(() -> waitUntil(end, orderId, customer))
                        : Uni.createFrom().item(result));
    }

    private boolean shouldWait(Result result, Instant end) {
        return result instanceof Result.NotReady && clock.instant().isBefore(end);
    }

    private Uni<Result> find(UUID orderId, String customer) {
        return views.find(orderId, customer)
                .chain(found -> found.map(this::resultOf)
                        .map(result -> Uni.createFrom().item(result))
                        .orElseGet(() -> notFound(orderId)));
    }

    private Uni<Result> notFound(UUID orderId) {
        return OrderAge.mayBeInFlight(orderId, clock.instant())
                ? views.isKnown(orderId).map(others -> others ? new Result.Unknown() : new Result.NotReady())
                : Uni.createFrom().item(new Result.Unknown());
    }

    private Result resultOf(PaymentView payment) {
        boolean overdue = payment.isOverdue(clock.instant());
        return switch (payment.status()) {
            case PENDING -> overdue ? new Result.Expired() : new Result.NotReady();
            case OPEN -> overdue ? new Result.Expired() : toProvider(payment.providerPage());
            case SUCCEEDED, NOT_NEEDED -> new Result.AlreadyPaid();
            case EXPIRED, CANCELLED -> new Result.Expired();
        };
    }

    private static Result toProvider(@Nullable URI page) {
        return page == null ? new Result.NotReady() : new Result.RedirectToProvider(page);
    }
}
