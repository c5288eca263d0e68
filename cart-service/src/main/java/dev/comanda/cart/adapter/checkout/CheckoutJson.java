package dev.comanda.cart.adapter.checkout;

import dev.comanda.cart.domain.AppliedCoupon;
import dev.comanda.cart.domain.Checkout;
import dev.comanda.cart.domain.ChosenOption;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checkout as it is sent, in responses and in events, and stored with its cart. Other releases read all three, so it may
 * only gain components, which are {@code @Nullable}.
 */
public record CheckoutJson(
        UUID orderId,
        List<LineJson> lines,
        @Nullable CouponJson coupon,
        Money subtotal,
        Money discount,
        Money total,
        Instant checkedOutAt) {

    public record LineJson(
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

        Checkout.Line toDomain() {
            return new Checkout.Line(
                    lineId,
                    itemId,
                    name,
                    options.stream().map(OptionJson::toDomain).toList(),
                    quantity,
                    unitPrice,
                    lineTotal,
                    discount);
        }
    }

    public record OptionJson(UUID id, String name, Money priceDelta) {

        public static OptionJson from(ChosenOption option) {
            return new OptionJson(option.id(), option.name(), option.priceDelta());
        }

        ChosenOption toDomain() {
            return new ChosenOption(id, name, priceDelta);
        }
    }

    public record CouponJson(String code, String discountText) {

        public static CouponJson from(AppliedCoupon coupon) {
            return new CouponJson(coupon.code(), coupon.discountText());
        }

        AppliedCoupon toDomain() {
            return new AppliedCoupon(code, discountText);
        }
    }

    public static CheckoutJson from(Checkout checkout) {
        return new CheckoutJson(
                checkout.orderId(),
                checkout.lines().stream().map(LineJson::from).toList(),
                checkout.coupon().map(CouponJson::from).orElse(null),
                checkout.subtotal(),
                checkout.discount(),
                checkout.total(),
                checkout.checkedOutAt());
    }

    public Checkout toDomain() {
        return new Checkout(
                orderId,
                lines.stream().map(LineJson::toDomain).toList(),
                Optional.ofNullable(coupon).map(CouponJson::toDomain),
                subtotal,
                discount,
                total,
                checkedOutAt);
    }
}
