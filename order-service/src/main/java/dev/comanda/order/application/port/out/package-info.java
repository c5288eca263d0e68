/** What order-service needs from other systems. */
@NullMarked
package dev.comanda.order.application.port.out;

import org.jspecify.annotations.NullMarked;
