/** The running system: processes, addresses, state and the provider's ledger. */
@NullMarked
package dev.comanda.systemtests.running;

import org.jspecify.annotations.NullMarked;
