package dev.comanda.gateway.limit;

import java.util.Locale;

/** Calls that are limited together. */
public enum RouteClass {
    /** Reading the menu. */
    MENU(Priority.MENU),
    /** Reading and changing a cart. */
    CART(Priority.CART),
    /** Trying a coupon: what can be guessed. */
    COUPON(Priority.CART),
    /** Creating and cancelling orders. */
    ORDER(Priority.ORDER),
    /** Asking where orders and payments are; the polling fallback. */
    STATUS(Priority.CART),
    /** The way to the provider's page. */
    PAY(Priority.PAYMENT),
    /** The provider's signed calls. */
    WEBHOOK(Priority.PAYMENT),
    /** What those call who work here. */
    STAFF(Priority.ORDER),
    /** Opening a WebSocket. */
    LIVE(Priority.CART);

    private final Priority priority;

    RouteClass(Priority priority) {
        this.priority = priority;
    }

    /** Whether its calls wait for the provider or for other calls, so that their latency says nothing about the service. */
    public boolean waitsForOthers() {
        return this == PAY || this == WEBHOOK || this == LIVE;
    }

    Priority priority() {
        return priority;
    }

    /** The name in settings, metrics and header fields. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
