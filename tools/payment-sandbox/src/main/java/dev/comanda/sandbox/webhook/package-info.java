/** Signed events on their way to the merchant, until they are acknowledged. */
@NullMarked
package dev.comanda.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
