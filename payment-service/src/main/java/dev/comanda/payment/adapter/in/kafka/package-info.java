/** What orders have to say about payments. */
@NullMarked
package dev.comanda.payment.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
