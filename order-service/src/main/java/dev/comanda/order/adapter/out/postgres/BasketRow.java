package dev.comanda.order.adapter.out.postgres;

import dev.comanda.money.Money;
import dev.comanda.order.domain.Basket;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A basket as it is stored with its order. */
record BasketRow(List<Basket.Line> lines, Basket.@Nullable Coupon coupon, Money subtotal, Money discount, Money total) {

    static BasketRow from(Basket basket) {
        return new BasketRow(
                basket.lines(), basket.coupon().orElse(null), basket.subtotal(), basket.discount(), basket.total());
    }

    Basket toDomain() {
        return new Basket(lines, Optional.ofNullable(coupon), subtotal, discount, total);
    }
}
