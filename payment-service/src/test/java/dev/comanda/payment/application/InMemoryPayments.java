package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.Watch;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Payments that last as long as the test. */
final class InMemoryPayments implements Payments {

    private record Watched(Payment payment, Optional<Instant> nextLook, int looks) {}

    private final Map<UUID, Watched> stored = new LinkedHashMap<>();
    private final List<PaymentEvent> published = new ArrayList<>();

    @Override
    public Uni<Optional<Payment>> find(UUID orderId) {
        return Uni.createFrom().item(() -> now(orderId));
    }

    @Override
    public Uni<Void> save(Payment payment, List<PaymentEvent> events) {
        return Uni.createFrom().voidItem().invoke(() -> write(payment, events));
    }

    @Override
    public Uni<Optional<Claim<UUID>>> claimDue(Instant now, Instant until) {
        return Uni.createFrom().item(() -> claim(now, until));
    }

    @Override
    public Uni<Void> release(Claim<UUID> claim, Instant now, NextLook nextLook) {
        return Uni.createFrom().voidItem().invoke(() -> {
            if (now.isBefore(claim.until())) {
                stored.computeIfPresent(claim.what(), (id, watched) -> released(watched, claim, nextLook));
            }
        });
    }

    Optional<Payment> now(UUID orderId) {
        return Optional.ofNullable(stored.get(orderId)).map(Watched::payment);
    }

    List<PaymentEvent> published() {
        return List.copyOf(published);
    }

    private synchronized void write(Payment payment, List<PaymentEvent> events) {
        long expected = now(payment.orderId()).map(Payment::version).orElse(-1L) + 1;
        if (payment.version() != expected) {
            throw new StalePayment(payment.orderId(), null);
        }
        stored.put(payment.orderId(), new Watched(payment, Watch.firstLook(payment), 0));
        published.addAll(events);
    }

    private synchronized Optional<Claim<UUID>> claim(Instant now, Instant until) {
        Optional<Watched> due = stored.values().stream()
                .filter(watched ->
                        watched.nextLook().filter(look -> !look.isAfter(now)).isPresent())
                .min(Comparator.comparing(watched -> watched.nextLook().orElseThrow()));
        due.ifPresent(watched -> stored.put(
                watched.payment().orderId(), new Watched(watched.payment(), Optional.of(until), watched.looks())));
        return due.map(watched -> new Claim<>(watched.payment().orderId(), until));
    }

    private static Watched released(Watched watched, Claim<UUID> claim, NextLook nextLook) {
        boolean asLeft = watched.nextLook().filter(claim::isAsLeft).isPresent();
        return new Watched(
                watched.payment(),
                watched.nextLook()
                        .map(stored -> claim.turnAfter(stored, nextLook.after(watched.payment(), watched.looks()))),
                watched.looks() + (asLeft ? 1 : 0));
    }
}
