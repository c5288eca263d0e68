/** The PostgreSQL adapters, checked against the contracts of their ports. */
@NullMarked
package dev.comanda.cart.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;
