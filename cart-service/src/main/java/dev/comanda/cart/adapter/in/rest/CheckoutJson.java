package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.domain.AppliedCoupon;
import dev.comanda.cart.domain.Checkout;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checkout as order-service gets it.
 *
 * @param repeated whether the cart had been checked out before
 */
record CheckoutJson(
        boolean repeated,
        UUID cartId,
        UUID orderId,
        String customer,
        List<Checkout.Line> lines,
        @Nullable AppliedCoupon coupon,
        Money subtotal,
        Money discount,
        Money total,
        Instant checkedOutAt) {

    static CheckoutJson from(boolean repeated, UUID cartId, String customer, Checkout checkout) {
        return new CheckoutJson(
                repeated,
                cartId,
                checkout.orderId(),
                customer,
                checkout.lines(),
                checkout.coupon().orElse(null),
                checkout.subtotal(),
                checkout.discount(),
                checkout.total(),
                checkout.checkedOutAt());
    }
}
