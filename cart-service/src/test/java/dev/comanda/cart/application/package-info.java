/** Tests of the use cases, their hand-written stores, and what every store has to do. */
@NullMarked
package dev.comanda.cart.application;

import org.jspecify.annotations.NullMarked;
