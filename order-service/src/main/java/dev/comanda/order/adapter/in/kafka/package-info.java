/** What other services say: carts checked out and payments made. */
@NullMarked
package dev.comanda.order.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
