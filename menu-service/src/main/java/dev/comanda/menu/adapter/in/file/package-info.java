/** Imports a menu file at start-up. */
@NullMarked
package dev.comanda.menu.adapter.in.file;

import org.jspecify.annotations.NullMarked;
