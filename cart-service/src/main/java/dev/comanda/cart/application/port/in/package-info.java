/** What can be asked of the cart service. */
@NullMarked
package dev.comanda.cart.application.port.in;

import org.jspecify.annotations.NullMarked;
