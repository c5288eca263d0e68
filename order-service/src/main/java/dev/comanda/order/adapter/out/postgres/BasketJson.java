package dev.comanda.order.adapter.out.postgres;

import dev.comanda.money.Money;
import dev.comanda.order.domain.Basket;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A basket as it is stored with its order. */
record BasketJson(
        List<Basket.Line> lines, Basket.@Nullable Coupon coupon, Money subtotal, Money discount, Money total) {

    static BasketJson from(Basket basket) {
        return new BasketJson(
                basket.lines(), basket.coupon().orElse(null), basket.subtotal(), basket.discount(), basket.total());
    }

    Basket toDomain() {
        return new Basket(lines, Optional.ofNullable(coupon), subtotal, discount, total);
    }
}
