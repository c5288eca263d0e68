/** A stand-in for Stripe: its configuration and the parts that all others share. */
@NullMarked
package dev.comanda.sandbox;

import org.jspecify.annotations.NullMarked;
