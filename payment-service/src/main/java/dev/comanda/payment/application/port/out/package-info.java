/** What the use cases need from the outside. */
@NullMarked
package dev.comanda.payment.application.port.out;

import org.jspecify.annotations.NullMarked;
