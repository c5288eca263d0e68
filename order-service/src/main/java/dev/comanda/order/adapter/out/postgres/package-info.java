/** Orders in PostgreSQL. */
@NullMarked
package dev.comanda.order.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;
