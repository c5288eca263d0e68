package dev.comanda.cart.domain;

/** The outcome of a checkout. */
public sealed interface CheckoutDecision
        permits CheckoutDecision.CheckedOut, CheckoutDecision.AlreadyCheckedOut, Refusal.ToCheckOut {

    /** @param cart the locked cart */
    record CheckedOut(Cart cart, Checkout checkout) implements CheckoutDecision {}

    /** The cart was checked out before: the same order, even if prices have changed. */
    record AlreadyCheckedOut(Checkout checkout) implements CheckoutDecision {}
}
