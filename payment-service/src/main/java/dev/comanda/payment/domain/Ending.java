package dev.comanda.payment.domain;

/** Why a payment ended without money. */
public enum Ending {
    EXPIRED,
    CANCELLED
}
