/** Payment events as Kafka messages. */
@NullMarked
package dev.comanda.payment.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
