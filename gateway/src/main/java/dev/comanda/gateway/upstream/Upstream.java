package dev.comanda.gateway.upstream;

import java.util.Locale;

/** The services behind the gateway. */
public enum Upstream {
    /** What can be ordered. */
    MENU,
    /** Carts and coupons. */
    CART,
    /** Orders, kitchen included. */
    ORDER,
    /** Payments, webhooks and refunds. */
    PAYMENT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }
}
