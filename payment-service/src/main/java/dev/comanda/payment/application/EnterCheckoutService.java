package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.EnterCheckout;
import dev.comanda.payment.application.port.in.PaymentViews;
import dev.comanda.payment.application.port.in.PaymentViews.PaymentView;
import dev.comanda.payment.application.port.out.PaymentNews;
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

    private final PaymentViews views;
    private final PaymentNews news;
    private final InstantSource clock;

    EnterCheckoutService(PaymentViews views, PaymentNews news, InstantSource clock) {
        this.views = views;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public Uni<Entry> enter(UUID orderId, String customer) {
        return enter(orderId, customer, clock.instant().plus(PATIENCE));
    }

    private Uni<Entry> enter(UUID orderId, String customer, Instant until) {
        // Listening begins before looking: what happens in between is not missed.
        Uni<Void> change = news.awaitChange(orderId, RE_CHECK);
        return views.find(orderId, customer)
                .map(found -> found.map(this::entryOf).orElseGet(Entry.NotYet::new))
                .chain(entry -> isWorthWaiting(entry, until)
                        ? change.chain(() -> enter(orderId, customer, until))
                        : Uni.createFrom().item(entry));
    }

    private boolean isWorthWaiting(Entry entry, Instant until) {
        return entry instanceof Entry.NotYet && clock.instant().isBefore(until);
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
