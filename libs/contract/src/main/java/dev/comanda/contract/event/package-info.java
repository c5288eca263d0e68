/** Holds those who publish events, and those who take them, to the contracts that the publishers own. */
@NullMarked
package dev.comanda.contract.event;

import org.jspecify.annotations.NullMarked;
