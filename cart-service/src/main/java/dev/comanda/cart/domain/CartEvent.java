package dev.comanda.cart.domain;

import java.util.UUID;

/** The events about carts. */
public sealed interface CartEvent {

    /** @param version the cart's version after the event */
    record CartCheckedOut(UUID cartId, String customer, long version, Checkout checkout) implements CartEvent {}
}
