package dev.comanda.order.domain;

/** Why a payment is refunded automatically. */
public enum RefundReason {
    /** The guest cancelled the paid order. */
    CANCELLED,
    /** The restaurant refused the paid order. */
    REFUSED,
    /** The order had ended before the payment arrived. */
    LATE,
    /** The amount differs from the order's total. */
    WRONG_AMOUNT,
    /** The order was paid by another payment. */
    PAID_BEFORE,
    /** There is no such order. */
    UNKNOWN_ORDER
}
