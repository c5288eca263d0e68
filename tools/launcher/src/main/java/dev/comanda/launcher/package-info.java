/** The launcher: everything of Comanda on one machine, in processes of their own that are kept running until Ctrl-C. */
@NullMarked
package dev.comanda.launcher;

import org.jspecify.annotations.NullMarked;
