/** What the outgoing adapters share. */
@NullMarked
package dev.comanda.order.adapter.out;

import org.jspecify.annotations.NullMarked;
