package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.application.port.out.UsedKey;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargeWatch;
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

/** Charges that last as long as the test. */
final class InMemoryCharges implements Charges {

    private record Watched(Charge charge, Instant changedAt, Optional<Instant> nextLook, int looks) {}

    private final InMemoryUsedKeys usedKeys;
    private final InstantSource clock;
    private final Map<ChargeId, Watched> stored = new LinkedHashMap<>();
    private final List<PaymentEvent> published = new ArrayList<>();

    InMemoryCharges(InMemoryUsedKeys usedKeys, InstantSource clock) {
        this.usedKeys = usedKeys;
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
                        .map(Watched::charge)
                        .filter(charge -> charge.orderId().equals(orderId))
                        .sorted(Comparator.comparing(charge -> charge.id().toString()))
                        .toList());
    }

    @Override
    public Uni<Void> save(Charge charge, List<PaymentEvent> events, Optional<UsedKey> key) {
        return Uni.createFrom().voidItem().invoke(() -> write(charge, events, key));
    }

    @Override
    public Uni<Optional<Claim<ChargeId>>> claimDue(Instant now, Instant until) {
        return Uni.createFrom().item(() -> claim(now, until));
    }

    @Override
    public Uni<Void> release(Claim<ChargeId> claim, Instant now, NextLook nextLook) {
        return Uni.createFrom().voidItem().invoke(() -> {
            if (now.isBefore(claim.until())) {
                stored.computeIfPresent(claim.what(), (id, watched) -> released(watched, claim, nextLook));
            }
        });
    }

    Optional<Charge> now(ChargeId id) {
        return Optional.ofNullable(stored.get(id)).map(Watched::charge);
    }

    List<Charge> all() {
        return stored.values().stream().map(Watched::charge).toList();
    }

    List<UUID> ordersOfChangesSince(Instant since) {
        return stored.values().stream()
                .filter(watched -> !watched.changedAt().isBefore(since))
                .map(watched -> watched.charge().orderId())
                .toList();
    }

    /** As if it had never been. */
    void lose(ChargeId id) {
        stored.remove(id);
    }

    List<PaymentEvent> published() {
        return List.copyOf(published);
    }

    private synchronized void write(Charge charge, List<PaymentEvent> events, Optional<UsedKey> key) {
        long expected = now(charge.id()).map(Charge::version).orElse(-1L) + 1;
        if (charge.version() != expected) {
            throw new StalePayment(charge.orderId(), null);
        }
        key.ifPresent(usedKeys::add);
        stored.put(charge.id(), new Watched(charge, clock.instant(), ChargeWatch.firstLook(charge), 0));
        published.addAll(events);
    }

    private synchronized Optional<Claim<ChargeId>> claim(Instant now, Instant until) {
        Optional<Watched> due = stored.values().stream()
                .filter(watched ->
                        watched.nextLook().filter(look -> !look.isAfter(now)).isPresent())
                .min(Comparator.comparing(watched -> watched.nextLook().orElseThrow()));
        due.ifPresent(watched -> stored.put(
                watched.charge().id(),
                new Watched(watched.charge(), watched.changedAt(), Optional.of(until), watched.looks())));
        return due.map(watched -> new Claim<>(watched.charge().id(), until));
    }

    private static Watched released(Watched watched, Claim<ChargeId> claim, NextLook nextLook) {
        boolean asLeft = watched.nextLook().filter(claim::isAsLeft).isPresent();
        return new Watched(
                watched.charge(),
                watched.changedAt(),
                watched.nextLook()
                        .map(stored -> claim.turnAfter(stored, nextLook.after(watched.charge(), watched.looks()))),
                watched.looks() + (asLeft ? 1 : 0));
    }
}
