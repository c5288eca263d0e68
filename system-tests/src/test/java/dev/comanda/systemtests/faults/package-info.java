/** Payments with faults of the payment provider. */
@NullMarked
package dev.comanda.systemtests.faults;

import org.jspecify.annotations.NullMarked;
