/** Fuzz tests of every operation. */
@NullMarked
package dev.comanda.systemtests.fuzz;

import org.jspecify.annotations.NullMarked;
