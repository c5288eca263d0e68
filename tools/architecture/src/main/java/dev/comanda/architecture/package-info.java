/** Architecture rules for the compiled classes of every module. */
@NullMarked
package dev.comanda.architecture;

import org.jspecify.annotations.NullMarked;
