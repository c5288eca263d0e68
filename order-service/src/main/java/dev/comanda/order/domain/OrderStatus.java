package dev.comanda.order.domain;

/** Where an order stands, as guests and other services are told. */
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
