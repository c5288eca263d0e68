/** What the adapters on the way out agree on among themselves. */
@NullMarked
package dev.comanda.menu.adapter.out;

import org.jspecify.annotations.NullMarked;
