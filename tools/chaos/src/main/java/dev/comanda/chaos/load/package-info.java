/** Calls at a fixed rate, and what became of them. */
@NullMarked
package dev.comanda.chaos.load;

import org.jspecify.annotations.NullMarked;
