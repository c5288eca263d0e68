package dev.comanda.order.adapter.in.kafka;

import dev.comanda.money.Money;
import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Checkout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What orders need of {@code CartCheckedOut.v1}. */
record CartCheckedOutJson(
        UUID cartId,
        UUID orderId,
        String customer,
        List<Basket.Line> lines,
        Basket.@Nullable Coupon coupon,
        Money subtotal,
        Money discount,
        Money total,
        Instant checkedOutAt) {

    Checkout toDomain() {
        Basket basket = new Basket(lines, Optional.ofNullable(coupon), subtotal, discount, total);
        return new Checkout(orderId, cartId, customer, basket, checkedOutAt);
    }
}
