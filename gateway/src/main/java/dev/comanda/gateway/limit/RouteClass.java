package dev.comanda.gateway.limit;

import java.util.Locale;

/** Calls that share limits. */
public enum RouteClass {
    /** Reading the menu. */
    MENU(Priority.MENU),
    /** Reading and changing a cart. */
    CART(Priority.CART),
    /** Validating a coupon, whose code could be guessed. */
    COUPON(Priority.CART),
    /** Creating and cancelling orders. */
    ORDER(Priority.ORDER),
    /** The status of orders and payments; the polling fallback of the WebSocket. */
    STATUS(Priority.CART),
    /** The redirect to the provider's page. */
    PAY(Priority.PAYMENT),
    /** The provider's webhooks. */
    WEBHOOK(Priority.PAYMENT),
    /** Calls of staff. */
    STAFF(Priority.ORDER),
    /** WebSocket handshakes. */
    LIVE(Priority.CART);

    private final Priority priority;

    RouteClass(Priority priority) {
        this.priority = priority;
    }

    /** Whether its calls wait for the provider or for other services, so that their latency says nothing about the service. */
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
