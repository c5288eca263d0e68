package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.reconciliation.TrackOrder;
import dev.comanda.payment.application.port.out.reconciliation.Ledger;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.PaymentState;
import dev.comanda.payment.domain.PaymentState.Succeeded;
import dev.comanda.payment.domain.Receipt;
import dev.comanda.payment.domain.reconciliation.OrderLedger;
import dev.comanda.payment.domain.reconciliation.TrackedOrder;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The ledger over in-memory payments and charges, with its own orders. */
final class InMemoryLedger implements Ledger, TrackOrder {

    private record Tracked(TrackedOrder order, Instant at) {}

    private final InMemoryPayments payments;
    private final InMemoryCharges charges;
    private final InstantSource clock;
    private final Map<UUID, Tracked> orders = new LinkedHashMap<>();

    InMemoryLedger(InMemoryPayments payments, InMemoryCharges charges, InstantSource clock) {
        this.payments = payments;
        this.charges = charges;
        this.clock = clock;
    }

    @Override
    public Uni<Void> track(TrackedOrder order) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> orders.merge(
                        order.id(),
                        new Tracked(order, clock.instant()),
                        (before, after) ->
                                after.order().version() > before.order().version() ? after : before));
    }

    @Override
    public Uni<List<Charge>> charges(Collection<ChargeId> ids) {
        return Uni.createFrom()
                .item(() -> ids.stream().flatMap(id -> charges.now(id).stream()).toList());
    }

    @Override
    public Uni<List<OrderLedger>> orders(Collection<UUID> ids) {
        return Uni.createFrom().item(() -> ids.stream().map(this::orders).toList());
    }

    @Override
    public Uni<List<UUID>> changedOrders(Instant since, Optional<UUID> after, int most) {
        return Uni.createFrom()
                .item(() -> Stream.concat(
                                charges.ordersOfChangesSince(since).stream(),
                                orders.values().stream()
                                        .filter(tracked -> !tracked.at().isBefore(since))
                                        .map(tracked -> tracked.order().id()))
                        .distinct()
                        .sorted(Comparator.comparing(UUID::toString))
                        .dropWhile(id -> after.filter(last -> id.toString().compareTo(last.toString()) <= 0)
                                .isPresent())
                        .limit(most)
                        .toList());
    }

    private OrderLedger orders(UUID id) {
        return new OrderLedger(
                id,
                Optional.ofNullable(orders.get(id)).map(Tracked::order),
                payments.now(id).flatMap(payment -> receiptIn(payment.state())),
                charges.all().stream()
                        .filter(charge -> charge.orderId().equals(id))
                        .toList());
    }

    private static Optional<Receipt> receiptIn(PaymentState state) {
        return state instanceof Succeeded(Receipt receipt) ? Optional.of(receipt) : Optional.empty();
    }
}
