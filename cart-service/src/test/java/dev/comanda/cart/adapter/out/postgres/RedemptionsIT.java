package dev.comanda.cart.adapter.out.postgres;

import static dev.comanda.cart.Await.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.application.port.in.CouponViews;
import dev.comanda.cart.application.port.in.CouponViews.CouponView;
import dev.comanda.cart.application.port.in.CouponViews.Redemption;
import dev.comanda.cart.application.port.in.CouponViews.RedemptionPage;
import dev.comanda.cart.application.port.in.CouponViews.RedemptionState;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.application.port.out.StaleCart;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.TestCoupons;
import dev.comanda.messaging.outbox.Transactions;
import dev.comanda.servers.OnContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RedemptionsIT {

    private static final int STEPS = 120;
    private static final int TOTAL_LIMIT = 5;
    private static final int CUSTOMER_LIMIT = 2;
    private static final List<String> CUSTOMERS = List.of("customer-a", "customer-b", "customer-c");

    @Inject
    Redemptions redemptions;

    @Inject
    Coupons coupons;

    @Inject
    CouponViews views;

    @Inject
    Transactions transactions;

    private final String code = "R-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    private final List<UUID> orders = new CopyOnWriteArrayList<>();
    private final Map<UUID, String> live = new ConcurrentHashMap<>();

    /** For any sequence of reservations and releases, the counts match the orders that hold a use, within both limits. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void the_limits_are_never_exceeded(long seed) {
        add(TestCoupons.limitedForEach(TestCoupons.limited(TestCoupons.five(), TOTAL_LIMIT), CUSTOMER_LIMIT));
        var dice = new Random(seed);

        for (int step = 0; step < STEPS; step++) {
            switch (dice.nextInt(5)) {
                case 0 -> inTransaction(() -> redemptions.commit(anyOrder(dice)));
                case 1 -> release(anyOrder(dice));
                default -> reserve(CUSTOMERS.get(dice.nextInt(CUSTOMERS.size())));
            }
            countsAreTrue();
        }
    }

    /** Several customers reserve and release concurrently, so that deadlocks would show. */
    @Test
    void concurrent_reservations_use_the_limits_exactly() {
        add(TestCoupons.limitedForEach(TestCoupons.limited(TestCoupons.five(), TOTAL_LIMIT), CUSTOMER_LIMIT));
        var turn = new AtomicInteger();

        List<Boolean> first = together(24, () -> reserves(CUSTOMERS.get(turn.getAndIncrement() % CUSTOMERS.size())));
        List<Boolean> ofOne = together(8, () -> {
            release(orders.get(turn.getAndIncrement() % orders.size()));
            return reserves(CUSTOMERS.getFirst());
        });

        assertThat(first).filteredOn(taken -> taken).hasSize(TOTAL_LIMIT);
        assertThat(ofOne).contains(true);
        assertThat(usesOf(CUSTOMERS.getFirst())).isLessThanOrEqualTo(CUSTOMER_LIMIT);
        countsAreTrue();
    }

    @Test
    void staff_sees_the_redemptions_newest_first() {
        add(TestCoupons.five());
        UUID reserved = UUID.fromString("019b8f3e-0000-7000-8000-" + code.substring(26));
        UUID committed = new UUID(reserved.getMostSignificantBits() + 0x10000L, reserved.getLeastSignificantBits());
        UUID released = new UUID(reserved.getMostSignificantBits() + 0x20000L, reserved.getLeastSignificantBits());
        List.of(reserved, committed, released)
                .forEach(order -> inTransaction(() -> redemptions.reserve(code, order, "guest-1")));
        inTransaction(() -> redemptions.commit(committed));
        inTransaction(() -> redemptions.release(released));

        RedemptionPage first = page(Optional.empty());
        RedemptionPage second = page(first.next());

        assertThat(first.redemptions()).extracting(Redemption::orderId).containsExactly(released, committed);
        assertThat(second.redemptions()).extracting(Redemption::orderId).containsExactly(reserved);
        assertThat(first.redemptions())
                .extracting(Redemption::state)
                .containsExactly(RedemptionState.RELEASED, RedemptionState.COMMITTED);
        assertThat(second.next()).isEmpty();
        assertThat(first.redemptions())
                .allSatisfy(use -> assertThat(use.changedAt()).isAfter(use.reservedAt()));
    }

    @Test
    void staff_sees_held_and_redeemed_uses_separately() {
        add(TestCoupons.five());
        List<UUID> uses = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        uses.forEach(order -> inTransaction(() -> redemptions.reserve(code, order, "guest-1")));
        inTransaction(() -> redemptions.commit(uses.get(0)));
        inTransaction(() -> redemptions.release(uses.get(1)));

        CouponView alone = OnContext.await(() -> views.find(code)).orElseThrow();
        CouponView listed = OnContext.await(() -> views.list(Optional.of(before(code)), 1))
                .coupons()
                .getFirst();

        assertThat(alone.coupon().used()).isEqualTo(3);
        assertThat(alone.held()).isEqualTo(2);
        assertThat(alone.redeemed()).isEqualTo(1);
        assertThat(listed).isEqualTo(alone);
    }

    @Test
    void a_coupon_without_a_use_left_is_held_up_while_most_of_its_orders_are_unpaid() {
        add(TestCoupons.limited(TestCoupons.five(), 3));
        long others = heldUp();
        List<UUID> uses = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

        uses.subList(0, 2).forEach(order -> inTransaction(() -> redemptions.reserve(code, order, "guest-1")));
        assertThat(heldUp()).isEqualTo(others);
        inTransaction(() -> redemptions.reserve(code, uses.getLast(), "guest-1"));
        assertThat(heldUp()).isEqualTo(others + 1);
        uses.subList(0, 2).forEach(order -> inTransaction(() -> redemptions.commit(order)));
        assertThat(heldUp()).isEqualTo(others);
    }

    private static long heldUp() {
        String query = CartGauges.couponsHeldUp().query();
        return OnContext.await(() -> Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(query, Long.class).getSingleResult())));
    }

    /** The cursor just before this code. */
    private static String before(String code) {
        return code.substring(0, code.length() - 1);
    }

    @Test
    void an_ended_coupon_can_not_be_reserved() {
        add(TestCoupons.ended(TestCoupons.five()));

        assertThat(reserves("guest-1")).isFalse();
    }

    private void add(Coupon coupon) {
        OnContext.await(() -> coupons.add(TestCoupons.named(coupon, code)));
    }

    private void reserve(String customer) {
        boolean left = live.size() < TOTAL_LIMIT && usesOf(customer) < CUSTOMER_LIMIT;

        assertThat(reserves(customer)).isEqualTo(left);
    }

    private boolean reserves(String customer) {
        UUID order = UUID.randomUUID();
        try {
            inTransaction(() -> redemptions.reserve(code, order, customer));
        } catch (StaleCart noUseLeft) {
            return false;
        }
        orders.add(order);
        live.put(order, customer);
        return true;
    }

    private void release(UUID order) {
        inTransaction(() -> redemptions.release(order));
        live.remove(order);
    }

    /** An order that has reserved a use, or one that never has. */
    private UUID anyOrder(Random dice) {
        int index = dice.nextInt(orders.size() + 1);
        return index == orders.size() ? UUID.randomUUID() : orders.get(index);
    }

    private void countsAreTrue() {
        assertThat(OnContext.await(() -> coupons.find(code)).orElseThrow().used())
                .isEqualTo(live.size());
        assertThat(CUSTOMERS)
                .allSatisfy(customer -> assertThat(OnContext.await(() -> coupons.usesBy(customer, code)))
                        .isEqualTo(usesOf(customer)));
    }

    private int usesOf(String customer) {
        return (int) live.values().stream().filter(customer::equals).count();
    }

    private RedemptionPage page(Optional<UUID> before) {
        return OnContext.await(() -> views.redemptions(code, before, 2)).orElseThrow();
    }

    private void inTransaction(Supplier<Uni<Void>> work) {
        OnContext.await(() -> transactions.run(work));
    }
}
