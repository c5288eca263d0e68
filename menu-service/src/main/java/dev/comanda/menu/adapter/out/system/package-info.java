/** The clock. */
@NullMarked
package dev.comanda.menu.adapter.out.system;

import org.jspecify.annotations.NullMarked;
