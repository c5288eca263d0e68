package dev.comanda.cart.domain;

/** The outcome of a change to a cart. */
public sealed interface CartChange permits CartChange.Changed, Refusal {

    record Changed(Cart cart) implements CartChange {}
}
