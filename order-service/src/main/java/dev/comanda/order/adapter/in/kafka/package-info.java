/** Events of other services: cart checkouts and payments. */
@NullMarked
package dev.comanda.order.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
