/** The use cases of order-service. */
@NullMarked
package dev.comanda.order.application.port.in;

import org.jspecify.annotations.NullMarked;
