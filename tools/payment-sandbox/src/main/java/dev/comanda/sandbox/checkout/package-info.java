/** What can happen to a checkout session: opened, paid, declined, expired, refunded. */
@NullMarked
package dev.comanda.sandbox.checkout;

import org.jspecify.annotations.NullMarked;
