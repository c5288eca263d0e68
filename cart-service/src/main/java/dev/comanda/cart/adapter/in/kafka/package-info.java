/** Events of other services: menu items and the end of orders. */
@NullMarked
package dev.comanda.cart.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
