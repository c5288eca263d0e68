/** How Stripe names, counts and writes things: ids, currencies and the JSON of its objects. */
@NullMarked
package dev.comanda.sandbox.stripe;

import org.jspecify.annotations.NullMarked;
