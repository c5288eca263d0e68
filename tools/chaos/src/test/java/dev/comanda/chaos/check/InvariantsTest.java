package dev.comanda.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.chaos.check.SystemState.Charge;
import dev.comanda.chaos.check.SystemState.LimitedCoupon;
import dev.comanda.chaos.check.SystemState.PublishedEvent;
import dev.comanda.chaos.check.SystemState.Reconciliation;
import dev.comanda.chaos.check.SystemState.Redemption;
import dev.comanda.chaos.check.SystemState.StoredOrder;
import dev.comanda.chaos.guest.ClientObservation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever is planted has to be found, and nothing else. */
class InvariantsTest {

    private final SystemStateBuilder builder = new SystemStateBuilder();

    @Test
    void a_correct_system_has_no_violation() {
        assertThat(builder.violations()).isEmpty();
    }

    @Test
    void a_second_charge_is_found() {
        builder.charges.add(new Charge("ch_2", SystemStateBuilder.PAID, 1_250, 1_250));

        assertThat(builder.broken()).containsExactly(Invariant.G1);
    }

    @Test
    void money_for_an_order_that_is_not_paid_is_found() {
        builder.charges.add(new Charge("ch_2", SystemStateBuilder.PENDING, 900, 0));

        assertThat(builder.broken()).containsExactly(Invariant.G2);
    }

    @Test
    void money_for_an_unknown_order_is_found() {
        builder.charges.add(new Charge("ch_2", "unknown", 900, 450));

        assertThat(builder.broken()).containsExactly(Invariant.G2);
    }

    @Test
    void money_that_a_guest_paid_without_a_charge_is_found() {
        builder.observed.add(new ClientObservation.Paid(SystemStateBuilder.PENDING));

        assertThat(builder.broken()).containsExactly(Invariant.G2);
    }

    @Test
    void a_payment_that_succeeded_twice_is_found() {
        builder.published.add(new PublishedEvent("another", SystemStateBuilder.PAID, "PaymentSucceeded.v1", 0));

        assertThat(builder.broken()).containsExactly(Invariant.G3);
    }

    @Test
    void a_lost_acknowledged_order_is_found() {
        builder.observed.add(new ClientObservation.Ordered("gone"));

        assertThat(builder.broken()).containsExactly(Invariant.G4);
    }

    @Test
    void a_lost_state_that_a_guest_has_seen_is_found() {
        builder.observed.add(new ClientObservation.StatusSeen(SystemStateBuilder.PAID, 3, "accepted"));

        assertThat(builder.broken()).containsExactly(Invariant.G4);
    }

    @Test
    void a_lost_acknowledged_cancellation_is_found() {
        builder.observed.add(new ClientObservation.Cancelled(SystemStateBuilder.PAID));

        assertThat(builder.broken()).containsExactly(Invariant.G4);
    }

    @Test
    void an_event_that_was_not_published_is_found() {
        builder.published.removeIf(event -> event.type().equals("OrderPaid.v1"));

        assertThat(builder.broken()).containsExactly(Invariant.G4);
    }

    @Test
    void two_events_with_the_same_version_are_found() {
        builder.published.add(new PublishedEvent("another", SystemStateBuilder.PAID, "OrderCancelled.v1", 2));

        assertThat(builder.broken()).containsExactly(Invariant.G5);
    }

    @Test
    void a_refund_above_the_charge_is_found() {
        builder.charges.clear();
        builder.charges.add(new Charge("ch_1", SystemStateBuilder.PAID, 1_250, 1_251));

        assertThat(builder.broken()).containsExactly(Invariant.G5);
    }

    @Test
    void a_coupon_that_is_counted_twice_is_found() {
        builder.coupons.clear();
        builder.coupons.add(new LimitedCoupon("FEW", 2, Optional.of(2L)));

        assertThat(builder.broken()).containsExactly(Invariant.G5);
    }

    @Test
    void a_coupon_beyond_its_limit_is_found() {
        builder.redemptions.add(new Redemption(SystemStateBuilder.PENDING, "FEW", "reserved"));
        builder.coupons.clear();
        builder.coupons.add(new LimitedCoupon("FEW", 2, Optional.of(1L)));

        assertThat(builder.broken()).containsExactly(Invariant.G7);
    }

    @Test
    void a_subscriber_who_misses_the_final_state_is_found() {
        builder.observed.remove(new ClientObservation.VersionShown(SystemStateBuilder.PAID, 2));

        assertThat(builder.broken()).containsExactly(Invariant.G8);
    }

    @Test
    void a_subscriber_who_sees_nothing_is_found() {
        builder.observed.add(new ClientObservation.Subscribed(SystemStateBuilder.PENDING));

        assertThat(builder.broken()).containsExactly(Invariant.G8);
    }

    @Test
    void a_subscriber_who_sees_an_unknown_state_is_found() {
        builder.observed.add(new ClientObservation.VersionShown(SystemStateBuilder.PAID, 3));

        assertThat(builder.broken()).containsExactly(Invariant.G8);
    }

    @Test
    void a_subscriber_who_left_early_need_not_see_the_final_state() {
        builder.observed.remove(new ClientObservation.VersionShown(SystemStateBuilder.PAID, 2));
        builder.observed.add(new ClientObservation.Unsubscribed(SystemStateBuilder.PAID));

        assertThat(builder.violations()).isEmpty();
    }

    @Test
    void garbage_that_is_dead_lettered_twice_or_never_is_found() {
        for (long letters : List.of(0L, 2L)) {
            builder.deadLetters = Map.of("order-service.cart.events.dlq", letters);

            assertThat(builder.broken()).containsExactly(Invariant.G6);
        }
    }

    @Test
    void a_reconciliation_that_stopped_or_found_mismatches_is_reported() {
        for (var reconciliation : List.of(
                new Reconciliation(Optional.empty(), List.of()),
                new Reconciliation(Optional.of(61L), List.of()),
                new Reconciliation(Optional.of(5L), List.of("charge_not_here")))) {
            builder.reconciliation = reconciliation;

            assertThat(builder.broken()).containsExactly(Invariant.RECONCILED);
        }
    }

    @Test
    void unfinished_work_is_found() {
        builder.unsaid = Map.of("cart", 1L);
        builder.stuckCarts.add("cart-1");
        builder.redemptions.clear();
        builder.redemptions.add(new Redemption(SystemStateBuilder.PAID, "FEW", "reserved"));
        builder.orders.removeIf(order -> order.id().equals(SystemStateBuilder.PENDING));
        builder.orders.add(new StoredOrder(SystemStateBuilder.PENDING, 1, "pending", "failed"));

        assertThat(builder.violations()).hasSize(4).allMatch(violation -> violation.invariant() == Invariant.QUIET);
    }
}
