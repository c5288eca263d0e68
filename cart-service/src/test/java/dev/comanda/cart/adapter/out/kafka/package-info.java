/** What is said to others, held to its contract. */
@NullMarked
package dev.comanda.cart.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
