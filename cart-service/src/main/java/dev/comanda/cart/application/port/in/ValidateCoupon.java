package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.AppliedCoupon;
import dev.comanda.cart.domain.CouponReason;
import dev.comanda.cart.domain.Customer;
import dev.comanda.money.Money;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Tells what a coupon would take off a cart; never consumes it. */
public interface ValidateCoupon {

    /** @param cartId the customer's current cart if left out; an empty one if there is none */
    Uni<Result> validate(Customer customer, String code, Optional<UUID> cartId);

    sealed interface Result {

        record Valid(AppliedCoupon coupon, Money discount, Money newTotal) implements Result {}

        record Invalid(CouponReason reason) implements Result {}

        /** The cart that was named is not this customer's. */
        record UnknownCart() implements Result {}
    }
}
