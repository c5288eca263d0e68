/** The running system: its processes, databases, topics and the provider's ledger. */
@NullMarked
package dev.comanda.chaos.system;

import org.jspecify.annotations.NullMarked;
