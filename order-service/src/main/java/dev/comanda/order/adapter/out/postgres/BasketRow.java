package dev.comanda.order.adapter.out.postgres;

import dev.comanda.money.Money;
import dev.comanda.order.domain.Basket;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A basket, stored as JSON with its order. */
record BasketRow(List<LineRow> lines, @Nullable CouponRow coupon, Money subtotal, Money discount, Money total) {

    record LineRow(
            UUID lineId,
            UUID itemId,
            String name,
            List<OptionRow> options,
            int quantity,
            Money unitPrice,
            Money lineTotal,
            Money discount) {

        static LineRow from(Basket.Line line) {
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

        Basket.Line toDomain() {
            return new Basket.Line(
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

        static OptionRow from(Basket.Option option) {
            return new OptionRow(option.id(), option.name(), option.priceDelta());
        }

        Basket.Option toDomain() {
            return new Basket.Option(id, name, priceDelta);
        }
    }

    record CouponRow(String code, String discountText) {

        static CouponRow from(Basket.Coupon coupon) {
            return new CouponRow(coupon.code(), coupon.discountText());
        }

        Basket.Coupon toDomain() {
            return new Basket.Coupon(code, discountText);
        }
    }

    static BasketRow from(Basket basket) {
        return new BasketRow(
                basket.lines().stream().map(LineRow::from).toList(),
                basket.coupon().map(CouponRow::from).orElse(null),
                basket.subtotal(),
                basket.discount(),
                basket.total());
    }

    Basket toDomain() {
        return new Basket(
                lines.stream().map(LineRow::toDomain).toList(),
                Optional.ofNullable(coupon).map(CouponRow::toDomain),
                subtotal,
                discount,
                total);
    }
}
