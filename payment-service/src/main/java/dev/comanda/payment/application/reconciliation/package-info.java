/** The use case of reconciliation: reads both ledgers page by page and records mismatches. */
@NullMarked
package dev.comanda.payment.application.reconciliation;

import org.jspecify.annotations.NullMarked;
