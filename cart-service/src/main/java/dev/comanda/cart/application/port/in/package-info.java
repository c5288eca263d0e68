/** The use cases of cart-service. */
@NullMarked
package dev.comanda.cart.application.port.in;

import org.jspecify.annotations.NullMarked;
