/** What the outside may ask of payments. */
@NullMarked
package dev.comanda.payment.application.port.in;

import org.jspecify.annotations.NullMarked;
