package dev.comanda.order.domain;

/** The status of an order, as guests and other services see it. */
public enum OrderStatus {
    PENDING,
    PAID,
    ACCEPTED,
    PREPARING,
    READY,
    COMPLETED,
    CANCELLED,
    EXPIRED
}
