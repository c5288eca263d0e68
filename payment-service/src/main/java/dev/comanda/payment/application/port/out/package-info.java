/** The driven ports of the use cases. */
@NullMarked
package dev.comanda.payment.application.port.out;

import org.jspecify.annotations.NullMarked;
