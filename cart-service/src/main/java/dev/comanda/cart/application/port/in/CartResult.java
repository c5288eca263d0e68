package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.PricedCart;
import dev.comanda.cart.domain.Refusal;

/** The changed cart at current prices, or why it was not changed. */
public sealed interface CartResult {

    record Shown(PricedCart cart) implements CartResult {}

    record Refused(Refusal refusal) implements CartResult {}
}
