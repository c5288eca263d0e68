/** Tests that start the real servers, and kill them. */
@NullMarked
package dev.comanda.servers;

import org.jspecify.annotations.NullMarked;
