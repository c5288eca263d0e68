package dev.comanda.order.domain;

/** Who cancelled an order. */
public enum CancelledBy {
    GUEST,
    RESTAURANT
}
