/** The stores in PostgreSQL are held to what every store has to do. */
@NullMarked
package dev.comanda.cart.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;
