package dev.comanda.chaos.check;

import dev.comanda.chaos.check.SystemState.Charge;
import dev.comanda.chaos.check.SystemState.LimitedCoupon;
import dev.comanda.chaos.check.SystemState.PublishedEvent;
import dev.comanda.chaos.check.SystemState.Reconciliation;
import dev.comanda.chaos.check.SystemState.Redemption;
import dev.comanda.chaos.check.SystemState.StoredOrder;
import dev.comanda.chaos.guest.ClientObservation;
import dev.comanda.chaos.guest.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds a healthy state: one paid order, one pending order, one garbage record. */
final class SystemStateBuilder {

    static final String PAID = "order-paid";
    static final String PENDING = "order-pending";

    final List<Charge> charges = new ArrayList<>(List.of(new Charge("ch_1", PAID, 1_250, 0)));
    final List<StoredOrder> orders = new ArrayList<>(
            List.of(new StoredOrder(PAID, 2, "paid", "none"), new StoredOrder(PENDING, 1, "pending", "none")));
    final List<PublishedEvent> published = new ArrayList<>(List.of(
            new PublishedEvent("e1", PAID, "OrderCreated.v1", 1),
            new PublishedEvent("e2", PAID, "PaymentSucceeded.v1", 0),
            new PublishedEvent("e3", PAID, "OrderPaid.v1", 2),
            new PublishedEvent("e4", PENDING, "OrderCreated.v1", 1)));
    final List<Redemption> redemptions = new ArrayList<>(List.of(new Redemption(PAID, "FEW", "committed")));
    final List<LimitedCoupon> coupons = new ArrayList<>(List.of(new LimitedCoupon("FEW", 1, Optional.of(1L))));
    final List<String> stuckCarts = new ArrayList<>();
    final List<ClientObservation> observed = new ArrayList<>(List.of(
            new ClientObservation.Ordered(PAID),
            new ClientObservation.Paid(PAID),
            new ClientObservation.StatusSeen(PAID, 2, "paid"),
            new ClientObservation.Subscribed(PAID),
            new ClientObservation.VersionShown(PAID, 1),
            new ClientObservation.VersionShown(PAID, 2)));
    Map<String, Long> deadLetters = Map.of("order-service.cart.events.dlq", 1L);
    Map<String, Long> unsaid = Map.of("cart", 0L);
    Reconciliation reconciliation = new Reconciliation(Optional.of(9L), List.of());

    List<Violation> violations() {
        var history = new History();
        observed.forEach(history::add);
        return Invariants.check(
                new SystemState(
                        charges,
                        orders,
                        published,
                        redemptions,
                        coupons,
                        deadLetters,
                        Map.of("cart.events", 1L),
                        unsaid,
                        stuckCarts,
                        reconciliation),
                history);
    }

    Set<Invariant> broken() {
        return violations().stream().map(Violation::invariant).collect(Collectors.toSet());
    }
}
