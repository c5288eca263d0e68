/** Payment events as messages, and their way out. */
@NullMarked
package dev.comanda.payment.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
