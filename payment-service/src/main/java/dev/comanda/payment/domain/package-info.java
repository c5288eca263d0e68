/** Payments, charges and refunds, with their state machines. */
@NullMarked
package dev.comanda.payment.domain;

import org.jspecify.annotations.NullMarked;
