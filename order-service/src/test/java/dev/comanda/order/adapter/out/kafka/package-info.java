/** What is said to others, held to its contracts. */
@NullMarked
package dev.comanda.order.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
