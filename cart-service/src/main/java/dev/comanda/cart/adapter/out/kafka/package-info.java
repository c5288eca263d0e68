/** What this service says to others. */
@NullMarked
package dev.comanda.cart.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
