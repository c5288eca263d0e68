/** The rules that every module's compiled classes are held to, written once. */
@NullMarked
package dev.comanda.architecture;

import org.jspecify.annotations.NullMarked;
