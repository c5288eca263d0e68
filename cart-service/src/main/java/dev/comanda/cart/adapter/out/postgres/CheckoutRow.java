package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.domain.AppliedCoupon;
import dev.comanda.cart.domain.Checkout;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A checkout as it is stored with its cart. */
record CheckoutRow(
        UUID orderId,
        List<Checkout.Line> lines,
        @Nullable AppliedCoupon coupon,
        Money subtotal,
        Money discount,
        Money total,
        Instant checkedOutAt) {

    static CheckoutRow from(Checkout checkout) {
        return new CheckoutRow(
                checkout.orderId(),
                checkout.lines(),
                checkout.coupon().orElse(null),
                checkout.subtotal(),
                checkout.discount(),
                checkout.total(),
                checkout.checkedOutAt());
    }

    Checkout toDomain() {
        return new Checkout(orderId, lines, Optional.ofNullable(coupon), subtotal, discount, total, checkedOutAt);
    }
}
