/** Checks of the documentation against the code; without a running system. */
@NullMarked
package dev.comanda.systemtests.docs;

import org.jspecify.annotations.NullMarked;
