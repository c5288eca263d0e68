package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.BrokenRule;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.CouponDraft;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Makes a coupon that guests can use from then on. */
public interface CreateCoupon {

    Uni<Result> create(CouponDraft draft);

    sealed interface Result {

        record Created(Coupon coupon) implements Result {}

        /** There is or was a coupon with this code; it stays as it is. */
        record CodeTaken(String code) implements Result {}

        /**
         * @param code as it was asked for
         * @param rules all that are broken
         */
        record Invalid(String code, List<BrokenRule> rules) implements Result {}
    }
}
