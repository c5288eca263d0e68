package dev.comanda.payment.application;

import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargePollSchedule;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.PaymentEvent;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** In-memory charges. */
final class InMemoryCharges implements Charges {

    private record Polled(Charge charge, Instant changedAt, Optional<Instant> nextPoll, int polls) {}

    private final InMemoryIdempotencyRecords idempotencyRecords;
    private final InstantSource clock;
    private final Map<ChargeId, Polled> stored = new LinkedHashMap<>();
    private final List<PaymentEvent> published = new ArrayList<>();

    InMemoryCharges(InMemoryIdempotencyRecords idempotencyRecords, InstantSource clock) {
        this.idempotencyRecords = idempotencyRecords;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Charge>> find(ChargeId id) {
        return Uni.createFrom().item(() -> now(id));
    }

    @Override
    public Uni<List<Charge>> ofOrder(UUID orderId) {
        return Uni.createFrom()
                .item(() -> stored.values().stream()
                        .map(Polled::charge)
                        .filter(charge -> charge.orderId().equals(orderId))
                        .sorted(Comparator.comparing(charge -> charge.id().toString()))
                        .toList());
    }

    @Override
    public Uni<Void> save(Charge charge, List<PaymentEvent> events, Optional<IdempotencyRecord> key) {
        return Uni.createFrom().voidItem().invoke(() -> write(charge, events, key));
    }

    @Override
    public Uni<Optional<Claim<ChargeId>>> claimDue(Instant now, Instant until) {
        return Uni.createFrom().item(() -> claim(now, until));
    }

    @Override
    public Uni<Void> release(Claim<ChargeId> claim, Instant now, NextPoll nextPoll) {
        return Uni.createFrom().voidItem().invoke(() -> {
            if (now.isBefore(claim.until())) {
                stored.computeIfPresent(claim.item(), (id, polled) -> released(polled, claim, nextPoll));
            }
        });
    }

    Optional<Charge> now(ChargeId id) {
        return Optional.ofNullable(stored.get(id)).map(Polled::charge);
    }

    List<Charge> all() {
        return stored.values().stream().map(Polled::charge).toList();
    }

    List<UUID> ordersOfChangesSince(Instant since) {
        return stored.values().stream()
                .filter(polled -> !polled.changedAt().isBefore(since))
                .map(polled -> polled.charge().orderId())
                .toList();
    }

    /** Deletes the charge. */
    void remove(ChargeId id) {
        stored.remove(id);
    }

    List<PaymentEvent> published() {
        return List.copyOf(published);
    }

    private synchronized void write(Charge charge, List<PaymentEvent> events, Optional<IdempotencyRecord> key) {
        long expected = now(charge.id()).map(Charge::version).orElse(-1L) + 1;
        if (charge.version() != expected) {
            throw new StalePayment(charge.orderId(), null);
        }
        key.ifPresent(idempotencyRecords::add);
        stored.put(charge.id(), new Polled(charge, clock.instant(), ChargePollSchedule.firstPoll(charge), 0));
        published.addAll(events);
    }

    private synchronized Optional<Claim<ChargeId>> claim(Instant now, Instant until) {
        Optional<Polled> due = stored.values().stream()
                .filter(polled ->
                        polled.nextPoll().filter(look -> !look.isAfter(now)).isPresent())
                .min(Comparator.comparing(polled -> polled.nextPoll().orElseThrow()));
        due.ifPresent(polled -> stored.put(
                polled.charge().id(),
                new Polled(polled.charge(), polled.changedAt(), Optional.of(until), polled.polls())));
        return due.map(polled -> new Claim<>(polled.charge().id(), until));
    }

    private static Polled released(Polled polled, Claim<ChargeId> claim, NextPoll nextPoll) {
        boolean asLeft = polled.nextPoll().filter(claim::isUnchanged).isPresent();
        return new Polled(
                polled.charge(),
                polled.changedAt(),
                polled.nextPoll().map(stored -> claim.nextDue(stored, nextPoll.after(polled.charge(), polled.polls()))),
                polled.polls() + (asLeft ? 1 : 0));
    }
}
