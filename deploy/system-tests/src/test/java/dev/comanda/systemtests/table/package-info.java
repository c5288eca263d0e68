/** Tables of requests that are refused: each row is a case, and after each nothing has changed. */
@NullMarked
package dev.comanda.systemtests.table;

import org.jspecify.annotations.NullMarked;
