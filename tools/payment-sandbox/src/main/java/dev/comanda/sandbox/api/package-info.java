/** Stripe's HTTP API, as far as checkout with cards needs it. */
@NullMarked
package dev.comanda.sandbox.api;

import org.jspecify.annotations.NullMarked;
