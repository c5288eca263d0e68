/** What the front door refuses: tables of bad input, and the proof that it changes nothing. */
@NullMarked
package dev.comanda.systemtests.refused;

import org.jspecify.annotations.NullMarked;
