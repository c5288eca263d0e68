/** Client of cart-service. */
@NullMarked
package dev.comanda.order.adapter.out.rest;

import org.jspecify.annotations.NullMarked;
