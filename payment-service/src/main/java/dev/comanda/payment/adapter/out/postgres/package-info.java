/** Payments, charges, webhooks and reconciliation in PostgreSQL. */
@NullMarked
package dev.comanda.payment.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;
