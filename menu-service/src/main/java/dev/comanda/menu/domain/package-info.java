/** Menu items, their prices, and the rules for changing them. */
@NullMarked
package dev.comanda.menu.domain;

import org.jspecify.annotations.NullMarked;
