/** Holds those who publish events, and those who take them, to the contracts that the publishers own. */
@NullMarked
package dev.comanda.contracts.event;

import org.jspecify.annotations.NullMarked;
