/** Shared by driven adapters: the mapping of domain events to messages. */
@NullMarked
package dev.comanda.payment.adapter.out;

import org.jspecify.annotations.NullMarked;
