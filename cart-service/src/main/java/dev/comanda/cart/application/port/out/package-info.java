/** What the cart service needs from the outside. */
@NullMarked
package dev.comanda.cart.application.port.out;

import org.jspecify.annotations.NullMarked;
