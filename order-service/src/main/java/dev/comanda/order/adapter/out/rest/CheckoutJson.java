package dev.comanda.order.adapter.out.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.comanda.money.Money;
import dev.comanda.order.application.port.out.Carts;
import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Checkout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of cart-service's checkout that orders need. */
@JsonIgnoreProperties(ignoreUnknown = true)
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

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LineJson(
            UUID lineId,
            UUID itemId,
            String name,
            List<OptionJson> options,
            int quantity,
            Money unitPrice,
            Money lineTotal,
            Money discount) {

        Basket.Line toDomain() {
            return new Basket.Line(
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

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OptionJson(UUID id, String name, Money priceDelta) {

        Basket.Option toDomain() {
            return new Basket.Option(id, name, priceDelta);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CouponJson(String code, String discountText) {

        Basket.Coupon toDomain() {
            return new Basket.Coupon(code, discountText);
        }
    }

    Carts.Answer toDomain() {
        Basket basket = new Basket(
                lines.stream().map(LineJson::toDomain).toList(),
                Optional.ofNullable(coupon).map(CouponJson::toDomain),
                subtotal,
                discount,
                total);
        return new Carts.Answer.CheckedOut(new Checkout(orderId, cartId, customer, basket, checkedOutAt), repeated);
    }
}
