/** Payments and webhooks in PostgreSQL. */
@NullMarked
package dev.comanda.payment.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;
