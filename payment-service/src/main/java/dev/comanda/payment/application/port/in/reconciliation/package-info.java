/** How reconciliation is driven and read, and how it learns about orders. */
@NullMarked
package dev.comanda.payment.application.port.in.reconciliation;

import org.jspecify.annotations.NullMarked;
