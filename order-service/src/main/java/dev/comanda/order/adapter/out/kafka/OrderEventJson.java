package dev.comanda.order.adapter.out.kafka;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.comanda.money.Money;
import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderState.Cancelled;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of every order event: the whole order after the change, so that consumers need no lookup. */
record OrderEventJson(
        UUID orderId,
        long version,
        String status,
        String refund,
        Instant updatedAt,
        UUID cartId,
        String customer,
        List<LineJson> lines,
        @Nullable CouponJson coupon,
        Money subtotal,
        Money discount,
        Money total,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String reason,
        @JsonInclude(NON_NULL) @Nullable String cancelledBy) {

    record LineJson(
            UUID lineId,
            UUID itemId,
            String name,
            List<OptionJson> options,
            int quantity,
            Money unitPrice,
            Money lineTotal,
            Money discount) {

        static LineJson from(Basket.Line line) {
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

        static OptionJson from(Basket.Option option) {
            return new OptionJson(option.id(), option.name(), option.priceDelta());
        }
    }

    record CouponJson(String code, String discountText) {

        static CouponJson from(Basket.Coupon coupon) {
            return new CouponJson(coupon.code(), coupon.discountText());
        }
    }

    static OrderEventJson from(Order order) {
        Basket basket = order.basket();
        return new OrderEventJson(
                order.id(),
                order.version(),
                nameOf(order.status()),
                nameOf(order.refund()),
                order.updatedAt(),
                order.cartId(),
                order.customer(),
                basket.lines().stream().map(LineJson::from).toList(),
                basket.coupon().map(CouponJson::from).orElse(null),
                basket.subtotal(),
                basket.discount(),
                basket.total(),
                order.createdAt(),
                order.expiresAt(),
                order.cancellation().map(Cancelled::reason).orElse(null),
                order.cancellation()
                        .map(Cancelled::by)
                        .map(OrderEventJson::nameOf)
                        .orElse(null));
    }

    static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
