package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.CreateCoupon;
import dev.comanda.cart.application.port.out.CartPolicy;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.domain.BrokenRule;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.CouponDefinition;
import dev.comanda.cart.domain.CouponDraft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class CreateCouponService implements CreateCoupon {

    private final Coupons coupons;
    private final CartPolicy policy;

    CreateCouponService(Coupons coupons, CartPolicy policy) {
        this.coupons = coupons;
        this.policy = policy;
    }

    @Override
    public Uni<Result> create(CouponDraft draft) {
        return switch (draft.define(policy.currency())) {
            case CouponDefinition.Defined(Coupon coupon) -> add(coupon);
            case CouponDefinition.Invalid(List<BrokenRule> rules) ->
                Uni.createFrom().item(new Result.Invalid(draft.code(), rules));
        };
    }

    private Uni<Result> add(Coupon coupon) {
        return coupons.add(coupon)
                .map(added -> added ? new Result.Created(coupon) : new Result.CodeTaken(coupon.code()));
    }
}
