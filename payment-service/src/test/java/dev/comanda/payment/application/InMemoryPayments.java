package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.PaymentPollSchedule;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** In-memory payments. */
final class InMemoryPayments implements Payments {

    private record Polled(Payment payment, Optional<Instant> nextPoll, int polls) {}

    private final Map<UUID, Polled> stored = new LinkedHashMap<>();
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
    public Uni<Void> release(Claim<UUID> claim, Instant now, NextPoll nextPoll) {
        return Uni.createFrom().voidItem().invoke(() -> {
            if (now.isBefore(claim.until())) {
                stored.computeIfPresent(claim.item(), (id, polled) -> released(polled, claim, nextPoll));
            }
        });
    }

    Optional<Payment> now(UUID orderId) {
        return Optional.ofNullable(stored.get(orderId)).map(Polled::payment);
    }

    List<PaymentEvent> published() {
        return List.copyOf(published);
    }

    private synchronized void write(Payment payment, List<PaymentEvent> events) {
        long expected = now(payment.orderId()).map(Payment::version).orElse(-1L) + 1;
        if (payment.version() != expected) {
            throw new StalePayment(payment.orderId(), null);
        }
        stored.put(payment.orderId(), new Polled(payment, PaymentPollSchedule.firstPoll(payment), 0));
        published.addAll(events);
    }

    private synchronized Optional<Claim<UUID>> claim(Instant now, Instant until) {
        Optional<Polled> due = stored.values().stream()
                .filter(polled ->
                        polled.nextPoll().filter(look -> !look.isAfter(now)).isPresent())
                .min(Comparator.comparing(polled -> polled.nextPoll().orElseThrow()));
        due.ifPresent(polled -> stored.put(
                polled.payment().orderId(), new Polled(polled.payment(), Optional.of(until), polled.polls())));
        return due.map(polled -> new Claim<>(polled.payment().orderId(), until));
    }

    private static Polled released(Polled polled, Claim<UUID> claim, NextPoll nextPoll) {
        boolean asLeft = polled.nextPoll().filter(claim::isUnchanged).isPresent();
        return new Polled(
                polled.payment(),
                polled.nextPoll()
                        .map(stored -> claim.nextDue(stored, nextPoll.after(polled.payment(), polled.polls()))),
                polled.polls() + (asLeft ? 1 : 0));
    }
}
