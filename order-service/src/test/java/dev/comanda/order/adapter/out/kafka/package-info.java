/** Published events, checked against their contracts. */
@NullMarked
package dev.comanda.order.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
