/** Those who order, pay, call off and cook meanwhile, and what they were told. */
@NullMarked
package dev.comanda.chaos.guest;

import org.jspecify.annotations.NullMarked;
