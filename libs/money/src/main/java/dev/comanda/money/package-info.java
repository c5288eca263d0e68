/** Amounts in integer minor units with an explicit currency, and the rules by which they are rounded and shared out. */
@NullMarked
package dev.comanda.money;

import org.jspecify.annotations.NullMarked;
