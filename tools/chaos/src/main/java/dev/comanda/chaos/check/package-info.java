/** What was promised, held against what is there in the end. */
@NullMarked
package dev.comanda.chaos.check;

import org.jspecify.annotations.NullMarked;
