/** Published events, checked against their contracts. */
@NullMarked
package dev.comanda.payment.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
