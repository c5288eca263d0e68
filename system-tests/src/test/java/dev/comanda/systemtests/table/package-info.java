/** Table-driven tests of refused requests, which change nothing. */
@NullMarked
package dev.comanda.systemtests.table;

import org.jspecify.annotations.NullMarked;
