/** What goes wrong, and when. */
@NullMarked
package dev.comanda.chaos.fault;

import org.jspecify.annotations.NullMarked;
