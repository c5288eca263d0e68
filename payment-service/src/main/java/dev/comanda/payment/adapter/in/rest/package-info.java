/** Payments over HTTP, for guests and for the provider's webhooks. */
@NullMarked
package dev.comanda.payment.adapter.in.rest;

import org.jspecify.annotations.NullMarked;
