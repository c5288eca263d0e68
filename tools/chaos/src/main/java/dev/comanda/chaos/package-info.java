/** Runs the system while its processes are killed and its provider misbehaves, and checks its invariants. */
@NullMarked
package dev.comanda.chaos;

import org.jspecify.annotations.NullMarked;
