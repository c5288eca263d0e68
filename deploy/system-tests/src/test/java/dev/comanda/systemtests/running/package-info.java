/** The running system: its processes, its addresses, and the provider's ledger as a witness. */
@NullMarked
package dev.comanda.systemtests.running;

import org.jspecify.annotations.NullMarked;
