package dev.comanda.order.domain;

/** How much of an order's payment was refunded; independent of its status. */
public enum RefundStatus {
    NONE,
    PENDING,
    PARTIAL,
    FULL,
    FAILED
}
