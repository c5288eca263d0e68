/** Poison records and the events behind them. */
@NullMarked
package dev.comanda.systemtests.poison;

import org.jspecify.annotations.NullMarked;
