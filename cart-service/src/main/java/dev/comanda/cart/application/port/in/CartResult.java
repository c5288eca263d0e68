package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.PricedCart;
import dev.comanda.cart.domain.Refusal;

/**
 * The changed cart at current prices, or why it was not changed.
 *
 * @param <R> the refusals that this use case can have
 */
public sealed interface CartResult<R extends Refusal> {

    record Shown<R extends Refusal>(PricedCart cart) implements CartResult<R> {}

    record Refused<R extends Refusal>(R refusal) implements CartResult<R> {}
}
