package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.BrokenRule;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.CouponDraft;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Creates a coupon for guests. */
public interface CreateCoupon {

    Uni<Result> create(CouponDraft draft);

    sealed interface Result {

        record Created(Coupon coupon) implements Result {}

        /** There is or was a coupon with this code; it is unchanged. */
        record CodeTaken(String code) implements Result {}

        /**
         * @param code as requested
         * @param rules all broken rules
         */
        record Invalid(String code, List<BrokenRule> rules) implements Result {}
    }
}
