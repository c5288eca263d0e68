package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.EnterCheckout;
import dev.comanda.payment.application.port.in.PaymentViews;
import dev.comanda.payment.application.port.in.PaymentViews.PaymentView;
import dev.comanda.payment.application.port.out.PaymentNews;
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
class EnterCheckoutService implements EnterCheckout {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** News of another replica reach us only by looking. */
    private static final Duration RE_CHECK = Duration.ofMillis(500);

    /** A browser's tabs, and no more. */
    private static final int WAITS_OF_A_CUSTOMER = 4;

    private static final int WAITS = 200;

    private final PaymentViews views;
    private final PaymentNews news;
    private final InstantSource clock;
    private final CheckoutWaits waits = new CheckoutWaits(WAITS_OF_A_CUSTOMER, WAITS);

    EnterCheckoutService(PaymentViews views, PaymentNews news, InstantSource clock) {
        this.views = views;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public Uni<Entry> enter(UUID orderId, String customer) {
        return look(orderId, customer)
                .chain(entry -> entry instanceof Entry.NotYet
                        ? waitFor(orderId, customer)
                        : Uni.createFrom().item(entry));
    }

    private Uni<Entry> waitFor(UUID orderId, String customer) {
        return waits.begin(customer)
                ? waitUntil(clock.instant().plus(PATIENCE), orderId, customer)
                        .onTermination()
                        .invoke(() -> waits.end(customer))
                : Uni.createFrom().item(new Entry.Busy());
    }

    private Uni<Entry> waitUntil(Instant end, UUID orderId, String customer) {
        // Listening begins before looking: what happens in between is not missed.
        Uni<Void> change = news.awaitChange(orderId, RE_CHECK);
        return look(orderId, customer)
                .chain(entry -> isWorthWaiting(entry, end)
                        ? change.chain(() -> waitUntil(end, orderId, customer))
                        : Uni.createFrom().item(entry));
    }

    private boolean isWorthWaiting(Entry entry, Instant end) {
        return entry instanceof Entry.NotYet && clock.instant().isBefore(end);
    }

    private Uni<Entry> look(UUID orderId, String customer) {
        return views.find(orderId, customer)
                .chain(found -> found.map(this::entryOf)
                        .map(entry -> Uni.createFrom().item(entry))
                        .orElseGet(() -> absent(orderId)));
    }

    private Uni<Entry> absent(UUID orderId) {
        return OrderAge.mayBeNews(orderId, clock.instant())
                ? views.isKnown(orderId).map(others -> others ? new Entry.Unknown() : new Entry.NotYet())
                : Uni.createFrom().item(new Entry.Unknown());
    }

    private Entry entryOf(PaymentView payment) {
        boolean overdue = payment.isOverdue(clock.instant());
        return switch (payment.status()) {
            case PENDING -> overdue ? new Entry.Over() : new Entry.NotYet();
            case OPEN -> overdue ? new Entry.Over() : toProvider(payment.providerPage());
            case SUCCEEDED, NOT_NEEDED -> new Entry.AlreadyPaid();
            case EXPIRED, CANCELLED -> new Entry.Over();
        };
    }

    private static Entry toProvider(@Nullable URI page) {
        return page == null ? new Entry.NotYet() : new Entry.ToProvider(page);
    }
}
