/** What the use cases need from the outside. */
@NullMarked
package dev.comanda.menu.application.port.out;

import org.jspecify.annotations.NullMarked;
