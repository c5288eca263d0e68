/** What cart-service sends and the adapters share: a checkout, and the content of its basket. */
@NullMarked
package dev.comanda.order.adapter.checkout;

import org.jspecify.annotations.NullMarked;
