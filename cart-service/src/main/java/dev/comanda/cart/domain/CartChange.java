package dev.comanda.cart.domain;

/**
 * The outcome of a change to a cart.
 *
 * @param <R> the refusals that this change can have
 */
public sealed interface CartChange<R extends Refusal> {

    record Changed<R extends Refusal>(Cart cart) implements CartChange<R> {}

    record Refused<R extends Refusal>(R refusal) implements CartChange<R> {}
}
