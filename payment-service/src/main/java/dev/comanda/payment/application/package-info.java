/** The use cases of payments: opening, settling, expiring, and taking the provider's hints. */
@NullMarked
package dev.comanda.payment.application;

import org.jspecify.annotations.NullMarked;
