package dev.comanda.order.domain;

/** Why money goes back without anybody asking for it. */
public enum RefundReason {
    /** The guest cancelled the paid order. */
    CANCELLED,
    /** The restaurant does not make the paid order. */
    REFUSED,
    /** The order had ended before the money came. */
    LATE,
    /** It is not the order's total. */
    WRONG_AMOUNT,
    /** The order is paid by another payment. */
    PAID_BEFORE,
    /** There is no such order. */
    UNKNOWN_ORDER
}
