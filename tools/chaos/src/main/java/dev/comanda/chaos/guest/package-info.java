/** Guests and staff who order, pay, cancel and cook, and what they observed. */
@NullMarked
package dev.comanda.chaos.guest;

import org.jspecify.annotations.NullMarked;
