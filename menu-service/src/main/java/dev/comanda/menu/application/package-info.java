/** The use cases: load, decide, save. */
@NullMarked
package dev.comanda.menu.application;

import org.jspecify.annotations.NullMarked;
