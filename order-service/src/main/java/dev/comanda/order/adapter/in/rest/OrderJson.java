package dev.comanda.order.adapter.in.rest;

import dev.comanda.money.Money;
import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its guest sees it.
 *
 * @param redirectUrl the path that leads to the payment page; null while nothing can be paid
 * @param reason why it was cancelled; null if it was not
 */
record OrderJson(
        UUID orderId,
        long version,
        String status,
        String refund,
        List<LineJson> lines,
        @Nullable CouponJson coupon,
        Money subtotal,
        Money discount,
        Money total,
        Instant createdAt,
        Instant updatedAt,
        Instant expiresAt,
        @Nullable String redirectUrl,
        @Nullable String reason) {

    record LineJson(
            UUID lineId,
            UUID itemId,
            String name,
            List<OptionJson> options,
            int quantity,
            Money unitPrice,
            Money lineTotal) {

        static LineJson from(Basket.Line line) {
            return new LineJson(
                    line.lineId(),
                    line.itemId(),
                    line.name(),
                    line.options().stream().map(OptionJson::from).toList(),
                    line.quantity(),
                    line.unitPrice(),
                    line.lineTotal());
        }
    }

    record OptionJson(UUID id, String name, Money priceDelta) {

        static OptionJson from(Basket.Option option) {
            return new OptionJson(option.id(), option.name(), option.priceDelta());
        }
    }

    record CouponJson(String code, String discountText) {

        static CouponJson from(Basket.Coupon coupon) {
            return new CouponJson(coupon.code(), coupon.discountText());
        }
    }

    static OrderJson from(Order order, Instant now) {
        Basket basket = order.basket();
        return new OrderJson(
                order.id(),
                order.version(),
                nameOf(order.status()),
                nameOf(order.refund()),
                basket.lines().stream().map(LineJson::from).toList(),
                basket.coupon().map(CouponJson::from).orElse(null),
                basket.subtotal(),
                basket.discount(),
                basket.total(),
                order.createdAt(),
                order.updatedAt(),
                order.expiresAt(),
                order.isPayable(now) ? "/api/payments/%s/checkout".formatted(order.id()) : null,
                order.cancellation().map(OrderState.Cancelled::reason).orElse(null));
    }

    static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
