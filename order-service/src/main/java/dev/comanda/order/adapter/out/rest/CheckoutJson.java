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

/** What orders need of a checkout. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CheckoutJson(
        boolean repeated,
        UUID cartId,
        UUID orderId,
        String customer,
        List<Basket.Line> lines,
        Basket.@Nullable Coupon coupon,
        Money subtotal,
        Money discount,
        Money total,
        Instant checkedOutAt) {

    Carts.Answer toDomain() {
        Basket basket = new Basket(lines, Optional.ofNullable(coupon), subtotal, discount, total);
        return new Carts.Answer.CheckedOut(new Checkout(orderId, cartId, customer, basket, checkedOutAt), repeated);
    }
}
