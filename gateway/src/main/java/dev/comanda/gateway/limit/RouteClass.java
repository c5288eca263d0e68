package dev.comanda.gateway.limit;

import java.util.Locale;

/** Calls that are limited together. */
public enum RouteClass {
    /** Reading the menu. */
    MENU,
    /** Reading and changing a cart. */
    CART,
    /** Trying a coupon: what can be guessed. */
    COUPON,
    /** Creating and cancelling orders. */
    ORDER,
    /** Asking where orders and payments are; the polling fallback. */
    STATUS,
    /** The way to the provider's page. */
    PAY,
    /** The provider's signed calls. */
    WEBHOOK,
    /** What those call who work here. */
    STAFF,
    /** Opening a WebSocket. */
    LIVE;

    /** The name in settings, metrics and header fields. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
