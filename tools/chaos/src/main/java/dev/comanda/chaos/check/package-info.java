/** Checks the invariants against the state at the end. */
@NullMarked
package dev.comanda.chaos.check;

import org.jspecify.annotations.NullMarked;
