/** Comparing the provider's ledger, our ledger and what orders say, and what has been found to differ. */
@NullMarked
package dev.comanda.payment.domain.reconciliation;

import org.jspecify.annotations.NullMarked;
