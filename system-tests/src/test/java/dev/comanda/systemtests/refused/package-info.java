/** Tables of bad input: each is refused and changes nothing. */
@NullMarked
package dev.comanda.systemtests.refused;

import org.jspecify.annotations.NullMarked;
