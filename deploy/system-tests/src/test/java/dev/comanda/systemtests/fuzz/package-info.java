/** Every operation of the document, called with whatever can be sent. */
@NullMarked
package dev.comanda.systemtests.fuzz;

import org.jspecify.annotations.NullMarked;
