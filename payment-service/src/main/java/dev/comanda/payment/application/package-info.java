/** The use cases of payments: create sessions, sync with the provider, expire, refund, process webhooks. */
@NullMarked
package dev.comanda.payment.application;

import org.jspecify.annotations.NullMarked;
