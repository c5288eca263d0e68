/** The launcher: everything of Comanda on one machine, each part a process of its own, kept running until Ctrl-C. */
@NullMarked
package dev.comanda.local;

import org.jspecify.annotations.NullMarked;
