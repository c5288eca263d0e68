package dev.comanda.cart.domain;

/** What became of a checkout. */
public sealed interface CheckoutDecision
        permits CheckoutDecision.CheckedOut, CheckoutDecision.AlreadyCheckedOut, Refusal {

    /** @param cart locked now */
    record CheckedOut(Cart cart, Checkout checkout) implements CheckoutDecision {}

    /** A repetition: the same order, whatever the menu says by now. */
    record AlreadyCheckedOut(Checkout checkout) implements CheckoutDecision {}
}
