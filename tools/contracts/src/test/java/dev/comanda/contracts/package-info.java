/** The check itself, tried with answers that are wrong on purpose. */
@NullMarked
package dev.comanda.contracts;

import org.jspecify.annotations.NullMarked;
