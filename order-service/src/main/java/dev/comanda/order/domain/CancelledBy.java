package dev.comanda.order.domain;

/** Who called an order off. */
public enum CancelledBy {
    GUEST,
    RESTAURANT
}
