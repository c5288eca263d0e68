package dev.comanda.order.domain;

/** How much of an order's money went back; independent of where the order stands. */
public enum RefundStatus {
    NONE,
    PENDING,
    PARTIAL,
    FULL,
    FAILED
}
