/** The use cases of menu-service. */
@NullMarked
package dev.comanda.menu.application.port.in;

import org.jspecify.annotations.NullMarked;
