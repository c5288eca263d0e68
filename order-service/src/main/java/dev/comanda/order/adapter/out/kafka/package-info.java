/** What this service says to others. */
@NullMarked
package dev.comanda.order.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
