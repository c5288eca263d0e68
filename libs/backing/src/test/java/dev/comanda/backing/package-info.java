/** Tests that start the real servers, and kill them. */
@NullMarked
package dev.comanda.backing;

import org.jspecify.annotations.NullMarked;
