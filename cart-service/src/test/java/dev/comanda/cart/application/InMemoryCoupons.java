package dev.comanda.cart.application;

import static java.util.Objects.requireNonNull;

import dev.comanda.cart.application.port.in.DefineCoupon;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.TestCoupons;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Coupons and their uses in memory. */
final class InMemoryCoupons implements Coupons, DefineCoupon {

    private final Map<String, Coupon> coupons = new HashMap<>();
    private final Map<UUID, String> taken = new HashMap<>();

    @Override
    public synchronized Uni<Optional<Coupon>> find(String code) {
        return Uni.createFrom().item(Optional.ofNullable(coupons.get(code)));
    }

    @Override
    public synchronized Uni<Void> define(Coupon coupon) {
        coupons.putIfAbsent(coupon.code(), coupon);
        return Uni.createFrom().voidItem();
    }

    /** Takes one use for the order; false if none is left. */
    synchronized boolean reserve(String code, UUID orderId) {
        Coupon coupon = requireNonNull(coupons.get(code));
        boolean left =
                coupon.totalLimit().filter(limit -> coupon.used() >= limit).isEmpty();
        if (left) {
            coupons.put(code, TestCoupons.used(coupon, coupon.used() + 1));
            taken.put(orderId, code);
        }
        return left;
    }

    synchronized void release(UUID orderId) {
        Optional.ofNullable(taken.remove(orderId))
                .map(coupons::get)
                .ifPresent(coupon -> coupons.put(coupon.code(), TestCoupons.used(coupon, coupon.used() - 1)));
    }
}
