/** What reconciliation needs from the outside: both ledgers, and a place for its results. */
@NullMarked
package dev.comanda.payment.application.port.out.reconciliation;

import org.jspecify.annotations.NullMarked;
