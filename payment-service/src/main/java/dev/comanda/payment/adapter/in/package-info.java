/** What the driving adapters share: a way to start the background work early. */
@NullMarked
package dev.comanda.payment.adapter.in;

import org.jspecify.annotations.NullMarked;
