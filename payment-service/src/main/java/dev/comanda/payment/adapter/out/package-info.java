/** What the driven adapters share: how a domain event becomes a message. */
@NullMarked
package dev.comanda.payment.adapter.out;

import org.jspecify.annotations.NullMarked;
