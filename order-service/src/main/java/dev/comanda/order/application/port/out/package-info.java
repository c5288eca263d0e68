/** What the order service needs from the outside. */
@NullMarked
package dev.comanda.order.application.port.out;

import org.jspecify.annotations.NullMarked;
