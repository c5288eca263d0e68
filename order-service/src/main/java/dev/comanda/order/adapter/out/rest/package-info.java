/** The cart service over HTTP. */
@NullMarked
package dev.comanda.order.adapter.out.rest;

import org.jspecify.annotations.NullMarked;
