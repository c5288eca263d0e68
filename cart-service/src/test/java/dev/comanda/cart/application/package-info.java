/** Tests of the use cases, in-memory ports, and the contracts of ports. */
@NullMarked
package dev.comanda.cart.application;

import org.jspecify.annotations.NullMarked;
