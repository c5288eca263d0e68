package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.domain.AppliedCoupon;
import dev.comanda.cart.domain.Checkout;
import dev.comanda.cart.domain.ChosenOption;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A checkout, stored as JSON with its cart. */
record CheckoutRow(
        UUID orderId,
        List<LineRow> lines,
        @Nullable CouponRow coupon,
        Money subtotal,
        Money discount,
        Money total,
        Instant checkedOutAt) {

    record LineRow(
            UUID lineId,
            UUID itemId,
            String name,
            List<OptionRow> options,
            int quantity,
            Money unitPrice,
            Money lineTotal,
            Money discount) {

        static LineRow from(Checkout.Line line) {
            return new LineRow(
                    line.lineId(),
                    line.itemId(),
                    line.name(),
                    line.options().stream().map(OptionRow::from).toList(),
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
                    options.stream().map(OptionRow::toDomain).toList(),
                    quantity,
                    unitPrice,
                    lineTotal,
                    discount);
        }
    }

    record OptionRow(UUID id, String name, Money priceDelta) {

        static OptionRow from(ChosenOption option) {
            return new OptionRow(option.id(), option.name(), option.priceDelta());
        }

        ChosenOption toDomain() {
            return new ChosenOption(id, name, priceDelta);
        }
    }

    record CouponRow(String code, String discountText) {

        static CouponRow from(AppliedCoupon coupon) {
            return new CouponRow(coupon.code(), coupon.discountText());
        }

        AppliedCoupon toDomain() {
            return new AppliedCoupon(code, discountText);
        }
    }

    static CheckoutRow from(Checkout checkout) {
        return new CheckoutRow(
                checkout.orderId(),
                checkout.lines().stream().map(LineRow::from).toList(),
                checkout.coupon().map(CouponRow::from).orElse(null),
                checkout.subtotal(),
                checkout.discount(),
                checkout.total(),
                checkout.checkedOutAt());
    }

    Checkout toDomain() {
        return new Checkout(
                orderId,
                lines.stream().map(LineRow::toDomain).toList(),
                Optional.ofNullable(coupon).map(CouponRow::toDomain),
                subtotal,
                discount,
                total,
                checkedOutAt);
    }
}
