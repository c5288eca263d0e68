/** Orders over HTTP. */
@NullMarked
package dev.comanda.order.adapter.in.rest;

import org.jspecify.annotations.NullMarked;
