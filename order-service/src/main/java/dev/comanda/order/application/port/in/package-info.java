/** What can be asked of the order service. */
@NullMarked
package dev.comanda.order.application.port.in;

import org.jspecify.annotations.NullMarked;
