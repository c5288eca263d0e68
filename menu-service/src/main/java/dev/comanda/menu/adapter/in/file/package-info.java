/** The menu that an operator hands over as a file, imported at start-up. */
@NullMarked
package dev.comanda.menu.adapter.in.file;

import org.jspecify.annotations.NullMarked;
