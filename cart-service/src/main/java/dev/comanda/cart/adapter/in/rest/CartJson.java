package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.adapter.checkout.CheckoutJson.CouponJson;
import dev.comanda.cart.adapter.checkout.CheckoutJson.OptionJson;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartLine;
import dev.comanda.cart.domain.CartState;
import dev.comanda.cart.domain.PricedCart;
import dev.comanda.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The guest's view of a cart. */
record CartJson(
        @Nullable UUID cartId,
        String status,
        List<LineJson> lines,
        @Nullable CouponJson coupon,
        Money subtotal,
        Money discount,
        Money total) {

    record LineJson(
            UUID lineId,
            UUID itemId,
            String name,
            List<OptionJson> options,
            int quantity,
            Money unitPrice,
            Money lineTotal,
            String availability) {

        static LineJson from(PricedCart.PricedLine priced) {
            CartLine line = priced.line();
            return new LineJson(
                    line.id(),
                    line.itemId(),
                    line.name(),
                    line.options().stream().map(OptionJson::from).toList(),
                    line.quantity(),
                    priced.unitPrice(),
                    priced.lineTotal(),
                    priced.available() ? "available" : "sold_out");
        }
    }

    static CartJson from(PricedCart priced) {
        return new CartJson(
                priced.cart().id(),
                statusOf(priced.cart()),
                priced.lines().stream().map(LineJson::from).toList(),
                priced.coupon().map(CouponJson::from).orElse(null),
                priced.subtotal(),
                priced.discount(),
                priced.total());
    }

    /** The view of a guest without a cart. */
    static CartJson empty(Currency currency) {
        Money zero = Money.zero(currency);
        return new CartJson(null, "open", List.of(), null, zero, zero, zero);
    }

    private static String statusOf(Cart cart) {
        return cart.state() instanceof CartState.Open ? "open" : "locked";
    }
}
