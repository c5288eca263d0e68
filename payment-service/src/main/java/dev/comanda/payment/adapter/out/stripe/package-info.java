/** Stripe, through its official client. */
@NullMarked
package dev.comanda.payment.adapter.out.stripe;

import org.jspecify.annotations.NullMarked;
