/** Records that no consumer can take, and what becomes of those behind them. */
@NullMarked
package dev.comanda.systemtests.poison;

import org.jspecify.annotations.NullMarked;
