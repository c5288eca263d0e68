package dev.comanda.cart.application;

import static java.util.Objects.requireNonNull;

import dev.comanda.cart.application.port.in.EndCoupon;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.application.port.out.StaleCart;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.TestCoupons;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Coupons and their uses in memory. */
final class InMemoryCoupons implements Coupons, EndCoupon {

    private final Map<String, Coupon> coupons = new HashMap<>();
    private final Map<UUID, Use> uses = new HashMap<>();

    private record Use(String code, String customer) {}

    @Override
    public synchronized Uni<Optional<Coupon>> find(String code) {
        return Uni.createFrom().item(Optional.ofNullable(coupons.get(code)));
    }

    @Override
    public synchronized Uni<Boolean> add(Coupon coupon) {
        return Uni.createFrom().item(coupons.putIfAbsent(coupon.code(), coupon) == null);
    }

    @Override
    public synchronized Uni<Integer> usesBy(String customer, String code) {
        boolean counted = Optional.ofNullable(coupons.get(code))
                .filter(Coupon::hasCustomerLimit)
                .isPresent();
        return Uni.createFrom().item(counted ? count(new Use(code, customer)) : 0);
    }

    @Override
    public synchronized Uni<Optional<Coupon>> end(String code) {
        coupons.computeIfPresent(Coupon.normalise(code), (known, coupon) -> TestCoupons.ended(coupon));
        return find(Coupon.normalise(code));
    }

    /** Reserves one use for the order; stale if none is left. */
    synchronized void reserve(String code, String customer, UUID orderId) {
        Coupon coupon = requireNonNull(coupons.get(code));
        Use use = new Use(code, customer);
        if (coupon.ended() || isReached(coupon.totalLimit(), coupon.used())) {
            throw new StaleCart("coupon has no use left: " + code);
        }
        if (isReached(coupon.customerLimit(), count(use))) {
            throw new StaleCart("coupon has no use left for " + customer);
        }
        coupons.put(code, TestCoupons.used(coupon, coupon.used() + 1));
        uses.put(orderId, use);
    }

    synchronized void release(UUID orderId) {
        Optional.ofNullable(uses.remove(orderId))
                .map(use -> coupons.get(use.code()))
                .ifPresent(coupon -> coupons.put(coupon.code(), TestCoupons.used(coupon, coupon.used() - 1)));
    }

    private int count(Use use) {
        return (int) uses.values().stream().filter(use::equals).count();
    }

    private static boolean isReached(Optional<Integer> limit, int used) {
        return limit.filter(most -> used >= most).isPresent();
    }
}
