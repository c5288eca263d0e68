/** What menu-service needs from other systems. */
@NullMarked
package dev.comanda.menu.application.port.out;

import org.jspecify.annotations.NullMarked;
