package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.AppliedCoupon;
import dev.comanda.cart.domain.CouponReason;
import dev.comanda.cart.domain.Customer;
import dev.comanda.money.Money;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Calculates a coupon's discount on a cart; never uses the coupon up. */
public interface ValidateCoupon {

    /** @param cartId the customer's current cart if empty; an empty cart if there is none */
    Uni<Result> validate(Customer customer, String code, Optional<UUID> cartId);

    sealed interface Result {

        record Valid(AppliedCoupon coupon, Money discount, Money newTotal) implements Result {}

        record Invalid(CouponReason reason) implements Result {}

        /** The customer has no such cart. */
        record UnknownCart() implements Result {}
    }
}
