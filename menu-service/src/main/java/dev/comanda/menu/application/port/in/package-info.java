/** What the outside may ask of the menu. */
@NullMarked
package dev.comanda.menu.application.port.in;

import org.jspecify.annotations.NullMarked;
