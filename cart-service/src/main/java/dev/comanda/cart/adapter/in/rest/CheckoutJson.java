package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.domain.AppliedCoupon;
import dev.comanda.cart.domain.Checkout;
import dev.comanda.cart.domain.ChosenOption;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The response to order-service's checkout.
 *
 * @param repeated whether the cart had been checked out before
 */
record CheckoutJson(
        boolean repeated,
        UUID cartId,
        UUID orderId,
        String customer,
        List<LineJson> lines,
        @Nullable CouponJson coupon,
        Money subtotal,
        Money discount,
        Money total,
        Instant checkedOutAt) {

    record LineJson(
            UUID lineId,
            UUID itemId,
            String name,
            List<OptionJson> options,
            int quantity,
            Money unitPrice,
            Money lineTotal,
            Money discount) {

        static LineJson from(Checkout.Line line) {
            return new LineJson(
                    line.lineId(),
                    line.itemId(),
                    line.name(),
                    line.options().stream().map(OptionJson::from).toList(),
                    line.quantity(),
                    line.unitPrice(),
                    line.lineTotal(),
                    line.discount());
        }
    }

    record OptionJson(UUID id, String name, Money priceDelta) {

        static OptionJson from(ChosenOption option) {
            return new OptionJson(option.id(), option.name(), option.priceDelta());
        }
    }

    record CouponJson(String code, String discountText) {

        static CouponJson from(AppliedCoupon coupon) {
            return new CouponJson(coupon.code(), coupon.discountText());
        }
    }

    static CheckoutJson from(boolean repeated, UUID cartId, String customer, Checkout checkout) {
        return new CheckoutJson(
                repeated,
                cartId,
                checkout.orderId(),
                customer,
                checkout.lines().stream().map(LineJson::from).toList(),
                checkout.coupon().map(CouponJson::from).orElse(null),
                checkout.subtotal(),
                checkout.discount(),
                checkout.total(),
                checkout.checkedOutAt());
    }
}
