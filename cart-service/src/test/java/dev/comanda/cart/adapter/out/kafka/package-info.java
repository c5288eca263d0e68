/** Published events, checked against their contract. */
@NullMarked
package dev.comanda.cart.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
