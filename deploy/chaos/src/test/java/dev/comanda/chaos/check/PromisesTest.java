package dev.comanda.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.chaos.check.Evidence.Audit;
import dev.comanda.chaos.check.Evidence.Charge;
import dev.comanda.chaos.check.Evidence.LimitedCoupon;
import dev.comanda.chaos.check.Evidence.Redemption;
import dev.comanda.chaos.check.Evidence.Said;
import dev.comanda.chaos.check.Evidence.StoredOrder;
import dev.comanda.chaos.guest.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever is planted has to be found, and nothing else. */
class PromisesTest {

    private final Planted planted = new Planted();

    @Test
    void a_house_that_kept_its_word_has_violated_nothing() {
        assertThat(planted.violations()).isEmpty();
    }

    @Test
    void a_second_charge_is_found() {
        planted.charges.add(new Charge("ch_2", Planted.PAID, 1_250, 1_250));

        assertThat(planted.broken()).containsExactly(Promise.G1);
    }

    @Test
    void money_for_an_order_that_is_not_paid_is_found() {
        planted.charges.add(new Charge("ch_2", Planted.PENDING, 900, 0));

        assertThat(planted.broken()).containsExactly(Promise.G2);
    }

    @Test
    void money_for_an_order_that_nobody_knows_is_found() {
        planted.charges.add(new Charge("ch_2", "unknown", 900, 450));

        assertThat(planted.broken()).containsExactly(Promise.G2);
    }

    @Test
    void money_that_a_guest_paid_and_nobody_got_is_found() {
        planted.told.add(new Told.Paid(Planted.PENDING));

        assertThat(planted.broken()).containsExactly(Promise.G2);
    }

    @Test
    void a_payment_that_succeeded_twice_is_found() {
        planted.said.add(new Said("another", Planted.PAID, "PaymentSucceeded.v1", 0));

        assertThat(planted.broken()).containsExactly(Promise.G3);
    }

    @Test
    void an_acknowledged_order_that_is_gone_is_found() {
        planted.told.add(new Told.Ordered("gone"));

        assertThat(planted.broken()).containsExactly(Promise.G4);
    }

    @Test
    void a_state_that_a_guest_has_seen_and_is_gone_is_found() {
        planted.told.add(new Told.Seen(Planted.PAID, 3, "accepted"));

        assertThat(planted.broken()).containsExactly(Promise.G4);
    }

    @Test
    void a_cancellation_that_was_acknowledged_and_is_gone_is_found() {
        planted.told.add(new Told.CalledOff(Planted.PAID));

        assertThat(planted.broken()).containsExactly(Promise.G4);
    }

    @Test
    void an_event_that_was_never_said_is_found() {
        planted.said.removeIf(event -> event.type().equals("OrderPaid.v1"));

        assertThat(planted.broken()).containsExactly(Promise.G4);
    }

    @Test
    void one_version_by_two_events_is_found() {
        planted.said.add(new Said("another", Planted.PAID, "OrderCancelled.v1", 2));

        assertThat(planted.broken()).containsExactly(Promise.G5);
    }

    @Test
    void more_money_back_than_came_in_is_found() {
        planted.charges.clear();
        planted.charges.add(new Charge("ch_1", Planted.PAID, 1_250, 1_251));

        assertThat(planted.broken()).containsExactly(Promise.G5);
    }

    @Test
    void a_coupon_that_is_counted_twice_is_found() {
        planted.coupons.clear();
        planted.coupons.add(new LimitedCoupon("FEW", 2, Optional.of(2L)));

        assertThat(planted.broken()).containsExactly(Promise.G5);
    }

    @Test
    void a_coupon_beyond_its_limit_is_found() {
        planted.redemptions.add(new Redemption(Planted.PENDING, "FEW", "reserved"));
        planted.coupons.clear();
        planted.coupons.add(new LimitedCoupon("FEW", 2, Optional.of(1L)));

        assertThat(planted.broken()).containsExactly(Promise.G7);
    }

    @Test
    void who_watches_an_order_and_misses_its_end_is_found() {
        planted.told.remove(new Told.Shown(Planted.PAID, 2));

        assertThat(planted.broken()).containsExactly(Promise.G8);
    }

    @Test
    void who_watches_an_order_and_sees_nothing_at_all_is_found() {
        planted.told.add(new Told.Watching(Planted.PENDING));

        assertThat(planted.broken()).containsExactly(Promise.G8);
    }

    @Test
    void who_is_shown_what_never_was_is_found() {
        planted.told.add(new Told.Shown(Planted.PAID, 3));

        assertThat(planted.broken()).containsExactly(Promise.G8);
    }

    @Test
    void who_looked_away_need_not_see_the_end() {
        planted.told.remove(new Told.Shown(Planted.PAID, 2));
        planted.told.add(new Told.LookedAway(Planted.PAID));

        assertThat(planted.violations()).isEmpty();
    }

    @Test
    void garbage_that_was_put_aside_twice_or_never_is_found() {
        for (long letters : List.of(0L, 2L)) {
            planted.deadLetters = Map.of("order-service.cart.events.dlq", letters);

            assertThat(planted.broken()).containsExactly(Promise.G6);
        }
    }

    @Test
    void an_audit_that_sleeps_or_finds_something_is_found() {
        for (var audit : List.of(
                new Audit(Optional.empty(), List.of()),
                new Audit(Optional.of(61L), List.of()),
                new Audit(Optional.of(5L), List.of("charge_not_here")))) {
            planted.audit = audit;

            assertThat(planted.broken()).containsExactly(Promise.AUDIT);
        }
    }

    @Test
    void what_is_left_lying_about_is_found() {
        planted.unsaid = Map.of("cart", 1L);
        planted.stuckCarts.add("cart-1");
        planted.redemptions.clear();
        planted.redemptions.add(new Redemption(Planted.PAID, "FEW", "reserved"));
        planted.orders.removeIf(order -> order.id().equals(Planted.PENDING));
        planted.orders.add(new StoredOrder(Planted.PENDING, 1, "pending", "failed"));

        assertThat(planted.violations()).hasSize(4).allMatch(violation -> violation.promise() == Promise.QUIET);
    }
}
