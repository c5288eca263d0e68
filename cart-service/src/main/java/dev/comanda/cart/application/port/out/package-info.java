/** What cart-service needs from other systems. */
@NullMarked
package dev.comanda.cart.application.port.out;

import org.jspecify.annotations.NullMarked;
