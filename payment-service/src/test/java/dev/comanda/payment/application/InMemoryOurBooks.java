package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.FollowOrder;
import dev.comanda.payment.application.port.out.OurBooks;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.FollowedOrder;
import dev.comanda.payment.domain.OrderMoney;
import dev.comanda.payment.domain.PaymentState;
import dev.comanda.payment.domain.PaymentState.Succeeded;
import dev.comanda.payment.domain.Receipt;
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

/** The books of in-memory payments and charges, with orders of their own. */
final class InMemoryOurBooks implements OurBooks, FollowOrder {

    private record Followed(FollowedOrder order, Instant at) {}

    private final InMemoryPayments payments;
    private final InMemoryCharges charges;
    private final InstantSource clock;
    private final Map<UUID, Followed> orders = new LinkedHashMap<>();

    InMemoryOurBooks(InMemoryPayments payments, InMemoryCharges charges, InstantSource clock) {
        this.payments = payments;
        this.charges = charges;
        this.clock = clock;
    }

    @Override
    public Uni<Void> follow(FollowedOrder order) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> orders.merge(
                        order.id(),
                        new Followed(order, clock.instant()),
                        (before, after) ->
                                after.order().version() > before.order().version() ? after : before));
    }

    @Override
    public Uni<List<Charge>> charges(Collection<ChargeId> ids) {
        return Uni.createFrom()
                .item(() -> ids.stream().flatMap(id -> charges.now(id).stream()).toList());
    }

    @Override
    public Uni<List<OrderMoney>> moneyOf(Collection<UUID> ids) {
        return Uni.createFrom().item(() -> ids.stream().map(this::moneyOf).toList());
    }

    @Override
    public Uni<List<UUID>> changed(Instant since, Optional<UUID> after, int most) {
        return Uni.createFrom()
                .item(() -> Stream.concat(
                                charges.ordersOfChangesSince(since).stream(),
                                orders.values().stream()
                                        .filter(followed -> !followed.at().isBefore(since))
                                        .map(followed -> followed.order().id()))
                        .distinct()
                        .sorted(Comparator.comparing(UUID::toString))
                        .dropWhile(id -> after.filter(last -> id.toString().compareTo(last.toString()) <= 0)
                                .isPresent())
                        .limit(most)
                        .toList());
    }

    private OrderMoney moneyOf(UUID id) {
        return new OrderMoney(
                id,
                Optional.ofNullable(orders.get(id)).map(Followed::order),
                payments.now(id).flatMap(payment -> receiptIn(payment.state())),
                charges.all().stream()
                        .filter(charge -> charge.orderId().equals(id))
                        .toList());
    }

    private static Optional<Receipt> receiptIn(PaymentState state) {
        return state instanceof Succeeded(Receipt receipt) ? Optional.of(receipt) : Optional.empty();
    }
}
