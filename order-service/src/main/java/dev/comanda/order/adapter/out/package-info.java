/** Shared by the outgoing adapters. */
@NullMarked
package dev.comanda.order.adapter.out;

import org.jspecify.annotations.NullMarked;
