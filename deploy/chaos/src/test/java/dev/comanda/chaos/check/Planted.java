package dev.comanda.chaos.check;

import dev.comanda.chaos.check.Evidence.Audit;
import dev.comanda.chaos.check.Evidence.Charge;
import dev.comanda.chaos.check.Evidence.LimitedCoupon;
import dev.comanda.chaos.check.Evidence.Redemption;
import dev.comanda.chaos.check.Evidence.Said;
import dev.comanda.chaos.check.Evidence.StoredOrder;
import dev.comanda.chaos.guest.History;
import dev.comanda.chaos.guest.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is there when all is well: one order that is paid, one that waits, one piece of garbage. To be spoilt. */
final class Planted {

    static final String PAID = "order-paid";
    static final String PENDING = "order-pending";

    final List<Charge> charges = new ArrayList<>(List.of(new Charge("ch_1", PAID, 1_250, 0)));
    final List<StoredOrder> orders = new ArrayList<>(
            List.of(new StoredOrder(PAID, 2, "paid", "none"), new StoredOrder(PENDING, 1, "pending", "none")));
    final List<Said> said = new ArrayList<>(List.of(
            new Said("e1", PAID, "OrderCreated.v1", 1),
            new Said("e2", PAID, "PaymentSucceeded.v1", 0),
            new Said("e3", PAID, "OrderPaid.v1", 2),
            new Said("e4", PENDING, "OrderCreated.v1", 1)));
    final List<Redemption> redemptions = new ArrayList<>(List.of(new Redemption(PAID, "FEW", "committed")));
    final List<LimitedCoupon> coupons = new ArrayList<>(List.of(new LimitedCoupon("FEW", 1, Optional.of(1L))));
    final List<String> stuckCarts = new ArrayList<>();
    final List<Told> told = new ArrayList<>(List.of(
            new Told.Ordered(PAID),
            new Told.Paid(PAID),
            new Told.Seen(PAID, 2, "paid"),
            new Told.Watching(PAID),
            new Told.Shown(PAID, 1),
            new Told.Shown(PAID, 2)));
    Map<String, Long> deadLetters = Map.of("order-service.cart.events.dlq", 1L);
    Map<String, Long> unsaid = Map.of("cart", 0L);
    Audit audit = new Audit(Optional.of(9L), List.of());

    List<Violation> violations() {
        var history = new History();
        told.forEach(history::add);
        return Promises.violated(
                new Evidence(
                        charges,
                        orders,
                        said,
                        redemptions,
                        coupons,
                        deadLetters,
                        Map.of("cart.events", 1L),
                        unsaid,
                        stuckCarts,
                        audit),
                history);
    }

    Set<Promise> broken() {
        return violations().stream().map(Violation::promise).collect(Collectors.toSet());
    }
}
