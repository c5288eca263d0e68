package dev.comanda.cart.domain;

import java.util.UUID;

/** What happened to a cart that others have to know. */
public sealed interface CartEvent {

    /** @param version the cart's, because of it */
    record CartCheckedOut(UUID cartId, String customer, long version, Checkout checkout) implements CartEvent {}
}
